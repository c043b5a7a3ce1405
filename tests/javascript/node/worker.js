import { parentPort, workerData } from "node:worker_threads";
import { held } from "../vectors.js";

const attain = await import(workerData.entry);
attain.init?.(workerData.module);
parentPort.postMessage(held(attain, workerData.files));
