// A browser that reports whatever a reader of its console would.
const { chromium } = require('playwright-core');
const { AxeBuilder } = require('@axe-core/playwright');

const SCHEMES = ['light', 'dark'];

class Dashboard {
  static async open(base, pictures) {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    context.setDefaultTimeout(90_000); // a busy machine draws slowly
    const page = await context.newPage();
    return new Dashboard(browser, page, base.replace(/\/$/, ''), pictures);
  }

  constructor(browser, page, base, pictures) {
    Object.assign(this, { browser, page, base, pictures, complaints: [], excused: [] });
    page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) this.complain(`console: ${message.text()} (${message.location().url})`); });
    page.on('pageerror', (error) => this.complain(`error: ${error.message}`));
  }

  complain(what) {
    if (!this.excused.some((pattern) => pattern.test(what))) this.complaints.push(what);
  }

  /** What may go wrong because the test makes it. */
  async excusing(pattern, work) {
    this.excused.push(pattern);
    try {
      return await work();
    } finally {
      await this.page.waitForTimeout(200);
      this.excused.pop();
    }
  }

  async go(path) {
    await this.page.goto(this.base + path);
    await this.page.waitForSelector('main[data-ready=yes]');
  }

  async json(path) {
    const answer = await fetch(this.base + path);
    return answer.ok ? answer.json() : null;
  }

  /** A picture in light and dark, and what axe finds in both. */
  async judge(name, options = {}) {
    const found = [];
    for (const colorScheme of SCHEMES) {
      await this.page.emulateMedia({ colorScheme });
      if (options.reload) await this.go(options.reload);
      await this.page.waitForTimeout(options.settle ?? 300);
      await this.page.screenshot({ path: `${this.pictures}/${name}-${colorScheme}.png`, fullPage: options.whole ?? false });
      const { violations } = await new AxeBuilder({ page: this.page }).analyze();
      for (const one of violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))) {
        found.push(`${name} (${colorScheme}): ${one.id}, ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
      }
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
    if (found.length > 0) throw new Error(`axe:\n  ${found.join('\n  ')}`);
  }

  async close() {
    await this.browser.close();
  }
}

module.exports = { Dashboard };
