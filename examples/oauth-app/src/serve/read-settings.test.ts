import { ConfigurationError } from "@bucketkit/core";
import { describe, expect, it } from "vitest";
import { readSettings } from "./read-settings.js";

const environment = {
  BITBUCKET_OAUTH_KEY: "key",
  BITBUCKET_OAUTH_SECRET: "hush-1",
  BITBUCKET_WEBHOOK_SECRET: "hush-2",
};
const origin = ["--public-url", "https://app.example.com"];

function failure(parameters: readonly string[], given: Record<string, string> = environment): ConfigurationError {
  try {
    readSettings(parameters, given);
  } catch (error) {
    if (ConfigurationError.isInstance(error)) return error;
  }
  throw new Error("It did not fail with a ConfigurationError.");
}

describe("readSettings", () => {
  it("reads arguments and environment", () => {
    expect(readSettings(["--public-url", "https://app.example.com/", "--port", "8080"], environment)).toEqual({
      publicUrl: "https://app.example.com",
      port: 8080,
      clientId: "key",
      clientSecret: "hush-1",
      webhookSecret: "hush-2",
    });
    expect(readSettings(["--help"], {})).toBe("help");
  });

  it.each([
    [[...origin, "--port", "abc"], '--port must be a number from 0 to 65535, not "abc"'],
    [[...origin, "--port", "65536"], "--port must be"],
    [[...origin, "--port", ""], "--port must be"],
    [
      ["--public-url", "nonsense"],
      "--public-url must be an https origin without a path, such as https://app.example.com",
    ],
    [["--public-url", "https://app.example.com/path"], 'not "https://app.example.com/path"'],
    [["--public-url", "http://app.example.com"], "http for this machine only"],
    [[...origin, "--prot", "1"], "--prot"],
    [[...origin, "extra"], "extra"],
  ])("refuses %j and says what it must be", (parameters, message) => {
    const { code, message: text } = failure(parameters);
    expect(code).toBe("CONFIG_INVALID");
    expect(text).toContain(message);
    expect(text).not.toContain("hush");
  });

  it("names all that is not set, and repeats no secret", () => {
    const { code, message } = failure([], { BITBUCKET_OAUTH_SECRET: "hush-1" });
    expect(code).toBe("CONFIG_MISSING");
    expect(message).toContain("--public-url, BITBUCKET_OAUTH_KEY, BITBUCKET_WEBHOOK_SECRET");
    expect(message).not.toContain("hush");
  });
});
