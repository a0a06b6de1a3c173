import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const source = new URL('../', import.meta.url);
const target = new URL('../../node_modules/.cache/wattif-bench/', import.meta.url);

/**
 * Compiles the programs that run beside us, and tells where one of them lies, such as `peers/bare`. A loader inside
 * their processes would add its own memory and start-up time to theirs.
 */
export async function compiled(): Promise<(program: string) => string> {
  for (const folder of ['peers/', 'load/']) await compileFolder(folder);
  await writeFile(new URL('package.json', target), '{ "type": "module" }\n');
  return (program) => fileURLToPath(new URL(`${program}.js`, target));
}

async function compileFolder(folder: string): Promise<void> {
  await mkdir(new URL(folder, target), { recursive: true });
  for (const name of await readdir(new URL(folder, source))) {
    if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue;
    const text = await readFile(new URL(folder + name, source), 'utf8');
    const { outputText } = ts.transpileModule(text, { compilerOptions });
    await writeFile(new URL(folder + name.replace(/\.ts$/, '.js'), target), outputText);
  }
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};
