// Two notes of a small bell, made on the spot; only where the visitor turned it on.

import { local } from "./keep.js";

let context = null;

export function hasSound() {
  return local.get("sound") === true;
}

/** Turns it on or off; turned on, it is heard once. */
export function turnSound(isOn) {
  local.set("sound", isOn);
  if (isOn) ring();
}

export function ring() {
  try {
    context = context || new AudioContext();
    context.resume();
    [[880, 0], [1174.7, 0.13]].forEach(([frequency, delay]) => note(frequency, context.currentTime + delay));
  } catch {
    // No sound here: the count says it too.
  }
}

function note(frequency, start) {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.type = "sine";
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(0.12, start + 0.015);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.7);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + 0.75);
}
