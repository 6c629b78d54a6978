export { type BullmqQueueOptions, createBullmqQueue } from "./create-bullmq-queue.js";
