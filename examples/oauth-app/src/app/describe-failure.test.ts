import { ConfigurationError, ValidationError } from "@bucketkit/core";
import { HTTPException } from "hono/http-exception";
import { expect, it, vi } from "vitest";
import { describeFailure } from "./describe-failure.js";

it("shows nothing of what went wrong here, and writes all of it down", () => {
  const log = vi.fn();
  const error = new TypeError("undefined is no function, at the secret place");
  const { status, message } = describeFailure(error, log);
  expect(status).toBe(500);
  expect(message).not.toContain("secret place");
  expect(log).toHaveBeenCalledWith(error);
});

it("writes down the code of what is not the person's doing", () => {
  const log = vi.fn();
  expect(describeFailure(new ConfigurationError("CONFIG_MISSING", "There is no way."), log).status).toBe(502);
  expect(log.mock.calls).toEqual([["CONFIG_MISSING: [@bucketkit/core] There is no way."]]);
});

it.each([
  [new HTTPException(403), 403],
  [new HTTPException(404), 404],
  [new ValidationError([{ path: "workspace", message: "is none" }]), 404],
])("does not write down %s", (error, status) => {
  const log = vi.fn();
  expect(describeFailure(error, log).status).toBe(status);
  expect(log).not.toHaveBeenCalled();
});
