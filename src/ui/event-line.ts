/** One event of the log as a line of text, in the names of the scenario. */

import type { StoryEnd } from '../analysis/story.ts';
import type { NightEvent } from '../engine/index.ts';
import { areaName, type Naming, sensorName, unitName } from './unit-name.ts';

/** What an event means for the one who reads it: it colours the dot before the line. */
export type EventTone = 'plain' | 'seen' | 'order' | 'stopped' | 'ew' | 'hit';

export function eventLine(event: NightEvent, naming: Naming): string {
  const { say, text, card } = naming;
  switch (event.kind) {
    case 'threat.launched':
      return say('storyLaunched', { site: text(card.sites[event.site]) });
    case 'threat.shotDown':
      return say('storyShotDown', { unit: unitName(naming, event.unit) });
    case 'threat.suppressed':
      return say('storySuppressed', { area: areaName(naming, event.area) });
    case 'threat.fell':
      return say(fellKeys[event.reason]);
    case 'threat.left':
      return say('storyLeft');
    case 'threat.hit':
      return say('storyHit', { place: text(card.places[event.place]) });
    case 'debris':
      return say('storyDebris', { place: text(card.places[event.place]) });
    case 'track.formed':
      return say('storyFormed', { sensor: sensorName(naming, event.sensor) });
    case 'track.called':
      return say(event.call === 'strike' ? 'storyCalledStrike' : 'storyCalledDecoy');
    case 'track.dropped':
      return say('storyDropped');
    case 'order.given':
      return say('storyOrder', {
        post: text(card.posts[event.post]),
        unit: unitName(naming, event.unit),
      });
    case 'engagement.fired':
      return say('storyFired', { unit: unitName(naming, event.unit), rounds: event.rounds });
    case 'engagement.missed':
      return say('storyMissed', { unit: unitName(naming, event.unit) });
    case 'engagement.wasted':
      return say('storyWasted', { unit: unitName(naming, event.unit) });
    case 'unit.reloading':
      return say('storyReloading', { unit: unitName(naming, event.unit) });
    case 'unit.reloaded':
      return say('storyReloaded', { unit: unitName(naming, event.unit) });
    case 'unit.empty':
      return say('storyEmpty', { unit: unitName(naming, event.unit) });
    case 'order.late':
      return say('storyLate', { post: text(card.posts[event.post]) });
    case 'threat.recovered':
      return say('storyRecovered');
    case 'group.driving':
      return say(event.threat < 0 ? 'storyDrivingAsTold' : 'storyDriving', {
        unit: unitName(naming, event.unit),
      });
    case 'group.ready':
    case 'sortie.launched':
    case 'sortie.returning':
    case 'sortie.landed':
    case 'sortie.lost':
      return say(moveKeys[event.kind], { unit: unitName(naming, event.unit) });
    case 'command.done':
      return say('storyCommandDone', { number: event.command + 1 });
    case 'command.refused':
      return say('storyCommandRefused', {
        number: event.command + 1,
        reason: say(`refused.${event.reason}`),
      });
    case 'post.lost':
      return say('storyPostLost', { post: text(card.posts[event.post]) });
  }
}

/** How a threat ended where no event says so. */
export function endLine(end: StoryEnd, { say, text, card }: Naming): string {
  switch (end.kind) {
    case 'cameDown':
      return say('storyCameDown', {
        region: end.region < 0 ? say('noRegion') : text(card.regions[end.region]),
      });
    case 'stillUp':
      return say('storyStillUp');
  }
}

const moveKeys = {
  'group.ready': 'storyGroupReady',
  'sortie.launched': 'storySortie',
  'sortie.returning': 'storyReturning',
  'sortie.landed': 'storyLanded',
  'sortie.lost': 'storyAircraftLost',
} as const;

const fellKeys = {
  fuel: 'storyFellFuel',
  fault: 'storyFellFault',
  decoy: 'storyFellDecoy',
  inaccurate: 'storyFellInaccurate',
} as const;

export function eventTone(event: NightEvent): EventTone {
  switch (event.kind) {
    case 'track.formed':
    case 'track.called':
      return 'seen';
    case 'order.given':
    case 'engagement.fired':
    case 'group.driving':
    case 'sortie.launched':
      return 'order';
    case 'threat.shotDown':
      return 'stopped';
    case 'threat.suppressed':
      return 'ew';
    case 'threat.hit':
    case 'debris':
    case 'post.lost':
      return 'hit';
    case 'threat.launched':
    case 'threat.fell':
    case 'threat.left':
    case 'track.dropped':
    case 'engagement.missed':
    case 'engagement.wasted':
    case 'unit.reloading':
    case 'unit.reloaded':
    case 'unit.empty':
    case 'order.late':
    case 'threat.recovered':
    case 'group.ready':
    case 'sortie.returning':
    case 'sortie.landed':
    case 'sortie.lost':
    case 'command.done':
    case 'command.refused':
      return 'plain';
  }
}
