// Runs the built plugin in headless Chromium, on the corrected mocks and a stand-in for the app's own styles.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../../scripts/programs.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name) => readFileSync(path.join(root, name), 'utf8');
const HOME = 'http://neutrality-atlas.invalid/'; // answered below: nothing leaves the machine

/** The host and the mocks as one script for a page. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'page.mjs')],
    bundle: true,
    alias: { obsidian: 'obsidian-test-mocks/obsidian' },
    write: false,
    format: 'iife',
    platform: 'browser',
    minify: true,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** A browser that opens the plugin in pages; throws where there is no Chromium. */
export async function startBrowser() {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium.');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const script = await bundle();
  return {
    open: (options) => openPage(browser, script, options),
    close: () => browser.close(),
  };
}

/** A page with the plugin (`code`, if it is not the one built) in a vault of these files; `problems` collects what the page complains of. */
async function openPage(
  browser,
  script,
  { files, code = read('main.js'), dark = false, phone = false, width, height },
) {
  const page = await browser.newPage({
    viewport: { width: width ?? (phone ? 390 : 1000), height: height ?? (phone ? 800 : 700) },
    deviceScaleFactor: 2,
    hasTouch: phone,
  });
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error.stack)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  const classes = [
    dark ? 'theme-dark' : 'theme-light',
    phone ? 'is-mobile is-phone' : 'is-desktop',
  ].join(' ');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body class="${classes}"></body></html>`;
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === HOME) return route.fulfill({ contentType: 'text/html', body: html });
    if (!url.endsWith('/favicon.ico')) problems.push(`The page asked for ${url}`);
    return route.abort();
  });
  await page.goto(HOME);
  await page.addStyleTag({
    content: readFileSync(path.join(import.meta.dirname, 'app.css'), 'utf8'),
  });
  await page.addStyleTag({ content: read('styles.css') });
  await page.addScriptTag({ content: script });
  const manifest = JSON.parse(read('manifest.json'));
  const start = (given) =>
    page.evaluate((options) => window.startHost(options), { phone, manifest, code, ...given });
  await start({ files });
  const restart = async (given) => {
    await page.evaluate(() => window.host.stop());
    await start(given);
  };
  /** Call a method of the host in the page. */
  const call = (method, ...words) =>
    page.evaluate(
      async ([name, given]) => void (await window.host[name](...given)),
      [method, words],
    );
  return { page, problems, call, restart, look: () => page.evaluate(lookAtPage) };
}

/** Runs in the page: text too pale to read, and boxes that their content leaves. */
function lookAtPage() {
  const seen = [...document.querySelectorAll('body *')].filter((element) =>
    element.checkVisibility(),
  );
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const linear = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) =>
    0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 220) return color;
    }
    return [255, 255, 255, 255];
  };
  const name = (element) => [element.tagName.toLowerCase(), ...element.classList].join('.');
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  const pale = seen.filter(hasText).flatMap((element) => {
    const pair = [luminance(rgba(getComputedStyle(element).color)), luminance(ground(element))];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    return ratio < 4.5 ? [{ element: name(element), ratio: Math.round(ratio * 10) / 10 }] : [];
  });
  const overflowing = seen
    .filter((element) => getComputedStyle(element).overflowX === 'visible')
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
    .map(name);
  const pageOverflows = document.documentElement.scrollWidth > window.innerWidth;
  return { pale, overflowing, pageOverflows };
}
