import { beforeEach, describe, expect, it } from "vitest";
import { basic } from "./api-client.js";
import { sandboxForFile } from "./sandbox-for-file.js";
import { smallSeed } from "./seeds.js";

const repository = "/repositories/team/widgets";

const { sandbox, call } = await sandboxForFile(smallSeed);

beforeEach(() => sandbox.reset());

function formOf(fields: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, value] of Object.entries(files)) form.append(name, new Blob([value]), name.split("/").at(-1));
  return form;
}

const head = async (branch: string): Promise<string> =>
  (await call("GET", `${repository}/refs/branches/${branch}`)).body.target.hash;

describe("rendered files", () => {
  it("come with their text and its HTML, links in it leading to the same commit", async () => {
    const text = "# Guide\n\nSee [main](../src/main.ts#L1), [top](/README.md) and <b>this</b>.\n";
    await call("POST", `${repository}/src`, { form: formOf({ branch: "main" }, { "/docs/Guide.MD": text }) });
    const hash = await head("main");
    const answer = await call("GET", `${repository}/src/${hash}/docs/Guide.MD?format=rendered`);
    expect(answer.body).toEqual({
      type: "rendered",
      raw: text,
      markup: "markdown",
      html:
        '<h1 id="markdown-header-guide">Guide</h1>\n' +
        `<p>See <a href="/team/widgets/src/${hash}/src/main.ts#L1">main</a>, ` +
        `<a href="/team/widgets/src/${hash}/README.md">top</a> and &lt;b&gt;this&lt;/b&gt;.</p>`,
    });
    expect(answer.headers.get("cache-control")).toBe("max-age=86400");
    expect((await call("GET", `${repository}/src/main/docs/Guide.MD?format=rendered&fields=html`)).body).toEqual({
      html: answer.body.html,
    });
  });

  it("are text in another encoding than UTF-8 too", async () => {
    const form = new FormData();
    form.append("/old.md", new Blob([Buffer.from("caf\u00e9\n", "latin1")]), "old.md");
    await call("POST", `${repository}/src`, { form });
    expect((await call("GET", `${repository}/src/main/old.md?format=rendered`)).body.html).toBe("<p>caf\u00e9</p>");
  });

  it("are none for other files, and say where the sandbox ends", async () => {
    expect((await call("GET", `${repository}/src/main/src/main.ts?format=rendered`)).status).toBe(400);
    await call("POST", `${repository}/src`, { form: formOf({}, { "/a.rst": "A\n", "/b.md": "a\0b" }) });
    expect((await call("GET", `${repository}/src/main/a.rst?format=rendered`)).status).toBe(501);
    expect((await call("GET", `${repository}/src/main/b.md?format=rendered`)).status).toBe(400);
  });
});

describe("reading files", () => {
  it("redirects the root to the commit of the main branch", async () => {
    const answer = await call("GET", `${repository}/src`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe(`${sandbox.apiUrl}${repository}/src/${await head("main")}/`);
    expect((await call("GET", answer.headers.get("location") ?? "")).body.values).toHaveLength(3);
  });

  it("resolves the longest branch at the beginning of the path, HEAD, tags and short hashes", async () => {
    const hash = await head("feature/two");
    for (const revision of ["feature/two", "feature%2Ftwo", hash, hash.slice(0, 12)]) {
      expect((await call("GET", `${repository}/src/${revision}/src/main.ts`)).text).toBe("export const two = 2;\n");
    }
    expect((await call("GET", `${repository}/src/HEAD/src/main.ts`)).text).toBe("export const one = 1;\n");
    expect((await call("GET", `${repository}/src/v1.0/bin/tool`)).status).toBe(404);
  });

  it("lets full commit hashes be cached, missing files included, and other revisions not", async () => {
    const hash = await head("main");
    expect((await call("GET", `${repository}/src/${hash}/README.md`)).headers.get("cache-control")).toBe(
      "max-age=86400",
    );
    const missing = await call("GET", `${repository}/src/${hash}/none`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("cache-control")).toBe("max-age=86400");
    expect((await call("GET", `${repository}/src/main/README.md`)).headers.get("cache-control")).toBeNull();
  });

  it("serves text as text/plain for download, with an ETag that only content and mode decide", async () => {
    const answer = await call("GET", `${repository}/src/main/README.md`);
    expect(answer.headers.get("content-type")).toBe("text/plain");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
    const etag = answer.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"gz\[[0-9a-f]+\]"$/);
    const same = await call("GET", `${repository}/src/feature/two/README.md`, { headers: { "if-none-match": etag } });
    expect(same.status).toBe(304);
    const form = formOf({ files: "README.md" }, { "copy.md": "# Widgets\n" });
    await call("POST", `${repository}/src`, { form });
    expect((await call("GET", `${repository}/src/main/copy.md`)).headers.get("etag")).toBe(etag);
  });

  it("lists directories level by level and describes entries", async () => {
    const listing = await call("GET", `${repository}/src/main/?max_depth=2`);
    expect(listing.body.values.map((entry: { path: string }) => entry.path)).toEqual([
      "README.md",
      "bin",
      "src",
      "bin/tool",
      "src/main.ts",
    ]);
    expect(listing.body.values[1]).toMatchObject({
      type: "commit_directory",
      links: { self: { href: expect.stringMatching(/bin\/$/) } },
    });
    expect(listing.body.values[3]).toMatchObject({ type: "commit_file", size: 10, attributes: ["executable"] });
    const meta = await call("GET", `${repository}/src/feature/two/docs/gr%C3%B6%C3%9Fe.md?format=meta`);
    expect(meta.body).toMatchObject({ path: "docs/größe.md", escaped_path: "docs/gr%C3%B6%C3%9Fe.md", mimetype: null });
    expect((await call("GET", meta.body.links.self.href)).text).toBe("Größe\n");
    expect((await call("GET", meta.body.links.history.href)).body.values).toHaveLength(1);
  });
});

describe("committing files", () => {
  it("answers 201 without a body, typed as HTML, with the commit in Location", async () => {
    const answer = await call("POST", `${repository}/src`, {
      form: formOf({ message: "Say more" }, { "README.md": "# More\n", "/message": "not meta\n" }),
    });
    expect(answer).toMatchObject({ status: 201, text: "" });
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-length")).toBe("0");
    const commit = await call("GET", answer.headers.get("location") ?? "");
    expect(commit.body).toMatchObject({
      message: "Say more",
      hash: await head("main"),
      author: { user: { nickname: "sandbox-user" } },
    });
    expect((await call("GET", `${repository}/src/main/message`)).text).toBe("not meta\n");
  });

  it("begins a new branch at parents, writes as the given author, and deletes", async () => {
    const parents = await head("feature/two");
    const form = formOf(
      { branch: "topic/x", parents, author: "Rin Ito <rin@example.com>", files: "bin/tool" },
      { "new/a.txt": "a\n" },
    );
    expect((await call("POST", `${repository}/src`, { form })).status).toBe(201);
    const commit = (await call("GET", `${repository}/commit/topic/x`)).body;
    expect(commit).toMatchObject({
      author: { raw: "Rin Ito <rin@example.com>", user: { nickname: "rin" } },
      parents: [{ hash: parents }],
    });
    const { values } = (await call("GET", `${repository}/diffstat/topic/x`)).body;
    expect(values.map((value: { status: string }) => value.status)).toEqual(["removed", "added"]);
    expect((await call("GET", `${repository}/src/topic/x/bin/tool`)).status).toBe(404);
  });

  it("takes urlencoded forms, where field names are paths", async () => {
    const form = new URLSearchParams({ "docs/a b.txt": "größer\n", message: "By form" });
    expect((await call("POST", `${repository}/src`, { form })).status).toBe(201);
    expect((await call("GET", `${repository}/src/main/docs/a%20b.txt`)).text).toBe("größer\n");
  });

  it("sets executables and links by x-attributes", async () => {
    const boundary = "frontier";
    const part = (disposition: string, content: string): string =>
      `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
    const body = `${part('name="run.sh"; filename="run.sh"; x-attributes:"executable"', "#!/bin/sh\n")}${part('name="link"; filename="link"; x-attributes="link"', "README.md")}--${boundary}--\r\n`;
    const { email, token } = sandbox.credentials.apiToken;
    const answer = await fetch(`${sandbox.apiUrl}${repository}/src`, {
      method: "POST",
      headers: { ...basic(email, token), "content-type": `multipart/form-data; boundary=${boundary}` },
      body,
    });
    expect(answer.status).toBe(201);
    const attributes = async (path: string) =>
      (await call("GET", `${repository}/src/main/${path}?format=meta`)).body.attributes;
    expect(await attributes("run.sh")).toEqual(["executable"]);
    expect(await attributes("link")).toEqual(["link"]);
  });

  it("refuses a parent that the branch has left behind, and deleting what is not there", async () => {
    const parents = await head("main");
    await call("POST", `${repository}/src`, { form: formOf({}, { a: "1" }) });
    expect((await call("POST", `${repository}/src`, { form: formOf({ parents }, { b: "2" }) })).status).toBe(409);
    expect((await call("POST", `${repository}/src`, { form: formOf({ files: "none" }) })).status).toBe(400);
  });

  it("puts commits that come at once one on top of the other", async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        call("POST", `${repository}/src`, { form: formOf({}, { [`at-once/${index}`]: "x" }) }),
      ),
    );
    expect((await call("GET", `${repository}/src/main/at-once/?pagelen=100`)).body.values).toHaveLength(8);
    const { values } = (await call("GET", `${repository}/commits/main?pagelen=100`)).body;
    expect(values).toHaveLength(10);
  });

  it("makes the first branch of an empty repository its main branch", async () => {
    await call("POST", "/repositories/team/empty", { json: {} });
    expect((await call("GET", "/repositories/team/empty/src")).status).toBe(404);
    const form = formOf({ branch: "trunk" }, { a: "a\n" });
    expect((await call("POST", "/repositories/team/empty/src", { form })).status).toBe(201);
    expect((await call("GET", "/repositories/team/empty")).body.mainbranch).toEqual({ type: "branch", name: "trunk" });
  });
});

describe("diffs", () => {
  it("understand the spec inside pull request links", async () => {
    const { body } = await call("GET", `${repository}/pullrequests/1`);
    expect(body.links.diff.href).toContain("%0D");
    const diff = await call("GET", body.links.diff.href);
    expect(diff.status).toBe(200);
    expect(diff.headers.get("cache-control")).toBe("must-revalidate, max-age=0");
    expect(diff.text).toContain("+export const two = 2;");
    expect((await call("GET", body.links.diffstat.href)).body).toMatchObject({ size: 2, pagelen: 500 });
  });

  it("show the merge commit of a merged pull request", async () => {
    const before = (
      await call("GET", (await call("GET", `${repository}/pullrequests/1/diff`)).headers.get("location") ?? "")
    ).text;
    await call("POST", `${repository}/pullrequests/1/merge`, { json: { close_source_branch: true } });
    const { body } = await call("GET", `${repository}/pullrequests/1`);
    expect(body.links.diff.href).toContain(body.merge_commit.hash.slice(0, 12));
    expect((await call("GET", body.links.diff.href)).text).toBe(before);
    expect((await call("GET", `${repository}/pullrequests/1/commits`)).body.values).toHaveLength(2);
  });

  it("can be limited to paths, to text files and to a number of lines around", async () => {
    const form = new FormData();
    form.append("image.png", new Blob([new Uint8Array([0, 1, 2])]), "image.png");
    form.append("README.md", new Blob(["# Widgets\nmore\n"]), "README.md");
    await call("POST", `${repository}/src`, { form });
    const all = (await call("GET", `${repository}/diff/main`)).text;
    expect(all).toContain("Binary files /dev/null and b/image.png differ");
    expect((await call("GET", `${repository}/diff/main?binary=false`)).text).not.toContain("image.png");
    expect((await call("GET", `${repository}/diff/main?path=image.png`)).text).not.toContain("README.md");
    expect((await call("GET", `${repository}/diff/main?context=0&path=README.md`)).text).not.toContain(" # Widgets");
    expect((await call("GET", `${repository}/diff/main?context=x`)).status).toBe(400);
  });
});
