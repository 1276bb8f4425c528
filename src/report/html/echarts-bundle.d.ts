/** The ready-made bundle has no types of its own; it gives what the package gives. */
declare module 'echarts/dist/echarts.common.min.js' {
  const bundle: { init: typeof import('echarts').init };
  export default bundle;
}
