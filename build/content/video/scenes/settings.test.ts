import { describe, expect, it } from 'vitest';
import { Setting } from '../pictures.ts';
import { drawSetting } from './settings.ts';

describe.each(Setting.options)('the place "%s"', (setting) => {
  it('shows the time that the storyboard gives', () => {
    expect(drawSetting(setting, '4:30')).toContain('rotate(135)');
    expect(drawSetting(setting, '4:30')).not.toBe(drawSetting(setting, '4:32'));
  });

  it('looks like no other place', () => {
    const others = Setting.options.filter((other) => other !== setting).map((other) => drawSetting(other, '4:30'));
    expect(others).not.toContain(drawSetting(setting, '4:30'));
  });
});
