/**
 * onnxruntime 1.30 for Linux can report its use to its maker, and makes a
 * device id for that in the user's cache folder. It reads this variable when it
 * is loaded, so this file is imported before it. Nothing of ours leaves the
 * machine (`docs/afhankelijkheden.md`).
 */
process.env['ORT_DISABLE_TELEMETRY'] = '1';
