import * as attain from "attain";
import { held } from "../vectors.js";

onmessage = ({ data }) => postMessage(held(attain, data));
