export { plantEmpty as plantDemo } from "../plantEmpty";
