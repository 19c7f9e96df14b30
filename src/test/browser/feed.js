// News that keep coming: plausible short articles of made-up outlets, no two alike, in five languages.
const TEMPLATES = [
  ['en', 'gulf-courier', 'Kuwait orders {n} armoured vehicles from a Turkish maker', 'The ministry of defence in Kuwait signed a contract for {n} armoured vehicles and ammunition worth {m} million dollars on {d}. Deliveries of the vehicles are to begin within {k} months, a spokesman said.'],
  ['en', 'levant-desk', 'Shelling in Idlib kills {k}, monitors say', 'Shelling by government forces killed {k} civilians near Idlib in north-western Syria on {d}, monitors said. Rescuers pulled {n} people from the rubble of a market, and displaced families fled towards the border.'],
  ['ar', 'wakalat-alsahil', 'مقتل {k} مدنيين في قصف على ريف إدلب', 'قتل {k} مدنيين وأصيب {n} آخرون في قصف مدفعي استهدف بلدة في ريف إدلب شمال غربي سوريا أمس، بحسب المرصد السوري لحقوق الإنسان. وقال الدفاع المدني إن فرق الإنقاذ انتشلت {m} شخصا من تحت الأنقاض.'],
  ['ar', 'sahifat-aljisr', 'مصر توقع صفقة أسلحة لشراء {n} مدرعة ومقاتلات رافال', 'وقعت وزارة الدفاع المصرية صفقة أسلحة تشمل شراء {n} مدرعة ومقاتلات رافال ومنظومة دفاع جوي بقيمة {m} مليون دولار، وقال المتحدث باسم الوزارة إن تسليم المقاتلات يبدأ خلال {k} أشهر.'],
  ['ar', 'bayan-alsouq', 'ارتفاع أسعار القمح في السوق المحلية {k} في المئة', 'ارتفعت أسعار القمح في السوق المحلية بنسبة {k} في المئة خلال الأسبوع، وقال تجار إن {n} ألف طن وصلت إلى المرفأ وإن {m} شاحنة تنتظر التفريغ.'],
  ['tr', 'bogaz-haber', 'İdlib’de {k} sivil öldü, {n} kişi yaralandı', 'Suriye’nin kuzeybatısındaki İdlib’de dün düzenlenen topçu saldırısında {k} sivil öldü, {n} kişi yaralandı. Sivil savunma ekipleri enkazdan {m} kişiyi çıkardı.'],
  ['fr', 'la-rade', 'Le port ferme {k} heures après la tempête', 'Le port est resté fermé pendant {k} heures après le passage de la tempête. Environ {n} navires attendaient au large et {m} conteneurs ont été déplacés, selon la capitainerie.'],
  ['ru', 'severny-vestnik', 'В порту за неделю обработали {m} контейнеров', 'За неделю в порту обработали {m} контейнеров, сообщили в администрации. В очереди на рейде стоят {n} судов, ожидание занимает около {k} часов.'],
];
const TICK = 100;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const some = (least, most) => least + Math.floor(Math.random() * (most - least + 1));

/** One article as the HTTP API takes it. */
function article(number, template = TEMPLATES[some(0, TEMPLATES.length - 1)]) {
  const [, source, title, body] = template;
  const values = { n: some(11, 99), m: some(101, 999), k: some(3, 9), d: DAYS[some(0, 6)] };
  const filled = (text) => text.replace(/\{(\w)\}/g, (_, name) => values[name]);
  const id = `${Date.now()}-${number}`;
  return { source, url: `https://${source}.example/${id}`, title: `${filled(title)} (${number})`,
    body: `${filled(body)} [${source} ${some(1000, 9999)}-${some(1000, 9999)}-${number}]` };
}

/** Sends articles at a rate, evenly and by the clock, until it is stopped; tells how many were sent and how many of them were not taken. */
function feed(api, token, perSecond) {
  let sent = 0;
  let refused = 0;
  let stopped = false;
  const begin = performance.now();
  const post = async () => {
    const due = Math.floor((performance.now() - begin) * perSecond / 1000) - sent;
    const lines = Array.from({ length: due }, () => JSON.stringify(article(sent++)));
    if (due === 0) return;
    try {
      const answer = await fetch(api, { method: 'POST', body: lines.join('\n'), headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${token}` } });
      if (!answer.ok) refused += lines.length;
    } catch (e) {
      refused += lines.length;
    }
  };
  const timer = setInterval(() => { if (!stopped) post(); }, TICK);
  return { stop: () => { stopped = true; clearInterval(timer); return { sent, refused }; } };
}

module.exports = { article, feed };
