/** What others put into the page: Material, the build, and the glue of Pyodide. */

type Observable<T> = { subscribe: (listener: (value: T) => unknown) => unknown };

declare var document$: Observable<Document> | undefined;
declare var location$: Observable<URL> | undefined;
declare var __md_get: (key: string) => { index?: unknown } | null;
declare var __md_set: (key: string, value: unknown) => void;
declare var __RUNTIME__: string | undefined;
declare var __PARTS__: Record<string, string> | undefined;
declare var _createPyodideModule: (...given: unknown[]) => unknown;

interface Navigator {
  connection?: { saveData?: boolean };
}
