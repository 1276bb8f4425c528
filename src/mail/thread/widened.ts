type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** For arrays that grow: a copy half as large again, and at least `length`. */
export function widened<A extends Numbers>(old: A, length: number): A {
  const Kind = old.constructor as new (length: number) => A;
  const wider = new Kind(Math.max(length, Math.ceil(old.length * 1.5)));
  wider.set(old);
  return wider;
}
