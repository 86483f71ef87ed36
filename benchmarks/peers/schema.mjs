// Rewrites a JSON Schema so that all validators can load it.

import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Published OSCAL schemas name definitions by `$id: "#name"`, which few validators resolve: references become plain pointers, and the ids go.
 * A schema that has plain pointers already stays as it is, without its own `$id`.
 */
export function rewrite(schema) {
  const pointers = new Map();
  for (const [key, definition] of Object.entries(schema.definitions ?? {})) {
    if (typeof definition.$id === 'string' && definition.$id.startsWith('#')) {
      pointers.set(definition.$id, `#/definitions/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    }
  }

  const { $id: _, ...rest } = schema;
  return walk(rest, pointers);
}

/** Rewrites a file. */
export function rewriteFile(from, to) {
  writeFileSync(to, JSON.stringify(rewrite(JSON.parse(readFileSync(from, 'utf8')))));
}

function walk(node, pointers) {
  if (Array.isArray(node)) {
    return node.map((item) => walk(item, pointers));
  }

  if (node === null || typeof node !== 'object') {
    return node;
  }

  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !(key === '$id' && pointers.has(value)))
      .map(([key, value]) => [key, key === '$ref' ? (pointers.get(value) ?? value) : walk(value, pointers)]),
  );
}
