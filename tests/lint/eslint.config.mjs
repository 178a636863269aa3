/**
 * What a reader cannot see at a glance and a compiler does not refuse.
 * Who may import whom is not here: that table is data of `tests/architecture`.
 */
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** HTML never becomes elements by being text: everything untrusted is rebuilt as React elements from an allowed list. */
const noHtmlInjection = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: "Build React elements; text must never become HTML.",
  },
  {
    selector: "AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]",
    message: "Build elements; text must never become HTML.",
  },
  {
    selector:
      "CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/], CallExpression[callee.object.name='document'][callee.property.name='write']",
    message: "Build elements; text must never become HTML.",
  },
];

/** Folders that are values in, values out: the same input gives the same output, at any time, anywhere. */
const pureFolders = ["src/domain", "src/pages", "src/sync", "src/report", "src/adapters/azureDevOps/codecs"];
const pure = "Pure code: time, chance and the world come in as values.";

export default tseslint.config(
  { ignores: ["node_modules/**", "dist/**", "out/**", "test-results/**", "**/fixtures/**", ".throughline/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-restricted-syntax": ["error", ...noHtmlInjection],
      "no-eval": "error",
      "no-new-func": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      // `== null` is the one comparison that means "null or undefined".
      eqeqeq: ["error", "always", { null: "ignore" }],
      // Ports and acts are objects of closures; nothing here has a `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // An implementation of an asynchronous port may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: pureFolders.map((folder) => `${folder}/**/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        ...[
          "fetch",
          "setTimeout",
          "setInterval",
          "queueMicrotask",
          "process",
          "console",
          "window",
          "document",
          "crypto",
          "localStorage",
        ].map((name) => ({ name, message: pure })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: pure },
        { object: "Math", property: "random", message: pure },
        { object: "performance", property: "now", message: pure },
      ],
      "no-restricted-syntax": [
        "error",
        ...noHtmlInjection,
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: pure },
        { selector: ":function[async=true], AwaitExpression", message: "Pure code is synchronous." },
      ],
    },
  },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx"],
    rules: {
      // Tests read JSON and answers whose shape is what they are about.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    extends: [tseslint.configs.recommended],
    rules: { "@typescript-eslint/no-require-imports": "off", eqeqeq: "error" },
  },
);
