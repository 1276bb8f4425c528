type Numbers = Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Takes the place of `old`: a copy half as large again, and at least `length`. */
export function widened<A extends Numbers>(old: A, length: number): A {
  const Kind = old.constructor as new (length: number) => A;
  const wider = new Kind(Math.max(length, Math.ceil(old.length * 1.5)));
  wider.set(old);
  release(old);
  return wider;
}

/** Nobody looks at it again. Memory of large arrays is given back now, not when the garbage collector notices. */
export function release(array: Numbers): void {
  array.buffer.transfer(0);
}
