import type { Page } from "../generated/types.js";

/** The items of pages. Written by hand because an async generator costs three turns of the event loop for each item. */
export function itemsOfPages<Item>(
  pages: AsyncGenerator<Page<Item>, void, undefined>,
  limit: number,
): AsyncIterableIterator<Item> {
  let left = limit;
  let values: readonly Item[] = [];
  let index = 0;
  // Whoever asks again before the last answer is there waits for it, as with a generator.
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const hasItem = () => left > 0 && index < values.length;
  const take = (): IteratorYieldResult<Item> => {
    left--;
    return { done: false, value: values[index++] as Item };
  };
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    left = 0;
    await pages.return();
    return { done: true, value: undefined };
  };
  const advance = async (): Promise<IteratorResult<Item, undefined>> => {
    while (left > 0 && !hasItem()) {
      const page = await pages.next();
      if (page.done) return end();
      values = page.value.values;
      index = 0;
    }
    return hasItem() ? take() : end();
  };
  const inTurn = () => {
    waiting++;
    const answer = turn.then(advance, advance).finally(() => waiting--);
    turn = answer;
    return answer;
  };
  return {
    next: () => (!waiting && hasItem() ? Promise.resolve(take()) : inTurn()),
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
