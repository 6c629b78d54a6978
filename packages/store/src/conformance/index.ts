export { type StoreConformanceCase, type StoreConformanceOptions, storeConformance } from "@bucketkit/core/store";
