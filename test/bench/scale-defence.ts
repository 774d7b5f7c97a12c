/** The same defence with more fire units: copies of those it has, each beside its pattern, eyes and all. */
import { type FireUnit, hashText, type Point, type Scenario, type Sensor } from '../../src/engine/index.ts';

/** A scenario with `count` fire units; nothing changes where it has as many already. */
export function scaleDefence(scenario: Scenario, count: number): Scenario {
  const fireUnits = [...scenario.fireUnits];
  const sensors = [...scenario.sensors];
  const before = fireUnits.length;
  while (fireUnits.length < count) {
    const index = fireUnits.length;
    const pattern = index % before;
    const shift = shiftOf(index);
    fireUnits.push(copyUnit(scenario.fireUnits[pattern] as FireUnit, index, shift));
    for (const sensor of scenario.sensors)
      if (sensor.unit === pattern) sensors.push({ ...copySensor(sensor, index, shift), unit: index });
  }
  return structuredClone({ ...scenario, fireUnits, sensors }); // one shape in memory, as the reader leaves it
}

/** Beside the pattern, farther out from copy to copy: a spiral of equal area, m. */
function shiftOf(index: number): Point {
  const radius = 1000 * Math.sqrt(index);
  return { x: Math.round(radius * Math.cos(2.4 * index)), y: Math.round(radius * Math.sin(2.4 * index)) };
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function copyUnit(unit: FireUnit, index: number, by: Point): FireUnit {
  const id = `${unit.id}-copy-${index}`;
  return { ...unit, id, key: hashText(id), position: moved(unit.position, by) };
}

function copySensor(sensor: Sensor, index: number, by: Point): Sensor {
  const id = `${sensor.id}-copy-${index}`;
  return { ...sensor, id, key: hashText(id), position: moved(sensor.position, by) };
}
