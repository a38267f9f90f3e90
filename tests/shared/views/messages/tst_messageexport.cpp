#include "shared/views/messages/messageexport.h"

#include "shared/journal/eventjson.h"
#include "tests/support/events.h"
#include "tests/support/logs.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::test;

namespace {

Event message(quint64 id, const QString &text = u"Hello"_s)
{
    Event message = messageEvent(id, text, 1, Direction::In);
    message.id = id;
    message.wallMs = 1'709'208'000'123;
    message.monotonicNs = qint64(id) * 1000;
    return message;
}

Events messages(quint64 first, quint64 last)
{
    Events events;
    for (quint64 id = first; id <= last; ++id)
        events.push_back(message(id));
    return events;
}

Events texts(const QStringList &texts)
{
    Events events;
    for (const QString &text : texts)
        events.push_back(message(events.size() + 1, text));
    return events;
}

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** What a spreadsheet makes of a file: rows of fields, as RFC 4180 says. */
QList<QStringList> parseCsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c != u'"')
                field += c;
            else if (text.mid(i + 1, 1) == u'"')
                field += text.at(++i);
            else
                quoted = false;
        } else if (c == u'"' && field.isEmpty()) {
            quoted = true;
        } else if (c == u',') {
            row << std::exchange(field, {});
        } else if (c == u'\r' && text.mid(i + 1, 1) == u'\n') {
            row << std::exchange(field, {});
            rows << std::exchange(row, {});
            ++i;
        } else {
            field += c;
        }
    }
    if (quoted || !field.isEmpty() || !row.isEmpty())
        return {}; // the last line did not end
    return rows;
}

constexpr int kMany = 10'000; // rows: more than are written at once

} // namespace

class TestMessageExport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesATable();
    void quotes_data();
    void quotes();
    void writesEvents();
    void writesPlainText();
    void writesNothing_data();
    void writesNothing();
    void writesWhatIsShown();
    void writesTimesAsShown();
    void writesAllOfALongText();
    void tellsItsProgress();
    void replacesAFileWhenComplete();
    void leavesNothingWhenCancelled_data();
    void leavesNothingWhenCancelled();
    void isNotCancelledAfterTheEnd();
    void leavesNothingWhenDestroyed();
    void endsOnceWhileEventsAreHandled();
    void isCancelledWithinItsProgress();
    void refuses_data();
    void refuses();
    void saysThatThereIsNoRoom();
    void skipsRowsThatGo();
    void leavesOutRowsThatCome();
    void endsWhenAllRowsGo();
    void goesOnWhenTheFilterChanges();

private:
    void begin(const EventLog::Limits &limits);
    void exportTo(const QString &name, ExportFormat format);
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray exported(ExportFormat format);
    [[nodiscard]] QStringList filesThere() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Logged<MessageModel> m_model;
    std::unique_ptr<MessageFilter> m_filter;
};

void TestMessageExport::init()
{
    QLocale::setDefault(QLocale::c());
    m_folder = std::make_unique<QTemporaryDir>();
    begin({});
}

void TestMessageExport::begin(const EventLog::Limits &limits)
{
    m_filter.reset();
    m_model.begin(limits);
    m_filter = std::make_unique<MessageFilter>(m_model.get());
}

/** Exports all, which must succeed. */
void TestMessageExport::exportTo(const QString &name, ExportFormat format)
{
    MessageExport exporter(m_filter.get());
    QSignalSpy spy(&exporter, &MessageExport::finished);
    exporter.start(name, format);
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().toString(), QString());
}

QByteArray TestMessageExport::exported(ExportFormat format)
{
    const QString name = file(u"exported"_s);
    exportTo(name, format);
    return contents(name);
}

void TestMessageExport::writesATable()
{
    m_model.append(texts({ u"ação 🌍"_s, u"two"_s }));
    const QList<QStringList> rows = parseCsv(QString::fromUtf8(exported(ExportFormat::Csv)));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0), (QStringList{ u"Time"_s, u"Direction"_s, u"Text"_s, u"Size"_s,
                                       u"Acknowledgement"_s }));
    const QString time = m_filter->index(0, MessageModel::Time).data().toString();
    QCOMPARE(rows.at(1), (QStringList{ time, u"← #1"_s, u"ação 🌍"_s, u"11 B"_s, u"… waiting"_s }));
    QCOMPARE(rows.at(2).at(MessageModel::Text), u"two"_s);
}

void TestMessageExport::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");    // as it stands in the file
    QTest::addColumn<QString>("readBack"); // by a spreadsheet
    const auto row = [](const char *name, const QString &text, const QString &field,
                        const QString &readBack) {
        QTest::newRow(name) << text << field << readBack;
    };
    row("plain", u"Hello World"_s, u"Hello World"_s, u"Hello World"_s);
    row("nothing", QString(), QString(), QString());
    row("a comma", u"a,b"_s, u"\"a,b\""_s, u"a,b"_s);
    row("a quote", u"say \"hi\""_s, u"\"say \"\"hi\"\"\""_s, u"say \"hi\""_s);
    row("only a quote", u"\""_s, u"\"\"\"\""_s, u"\""_s);
    row("a line feed", u"a\nb"_s, u"a␊b"_s, u"a␊b"_s); // as it is shown
    row("a line's end", u"a\r\nb"_s, u"a␍␊b"_s, u"a␍␊b"_s);
    row("a tab", u"a\tb"_s, u"a␉b"_s, u"a␉b"_s);
    row("a NUL", u"a\0b"_s, u"a␀b"_s, u"a␀b"_s);
    row("a semicolon", u"a;b"_s, u"a;b"_s, u"a;b"_s);
    row("a formula", u"=1+1"_s, u"'=1+1"_s, u"'=1+1"_s);
    for (const QString &sign :
         QStringList{ u"+"_s, u"-"_s, u"@"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s, u"﹦"_s })
        row(qPrintable(u"a formula that begins with "_s + sign), sign + u'1', u'\'' + sign + u'1',
            u'\'' + sign + u'1');
    row("a formula with a comma", u"=HYPERLINK(\"http://x\",\"y\")"_s,
        u"\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""_s, u"'=HYPERLINK(\"http://x\",\"y\")"_s);
    row("a plus", u"+1"_s, u"'+1"_s, u"'+1"_s);
    row("a minus", u"-1"_s, u"'-1"_s, u"'-1"_s);
    row("an at", u"@SUM(1)"_s, u"'@SUM(1)"_s, u"'@SUM(1)"_s);
    row("not at the beginning", u"1=1"_s, u"1=1"_s, u"1=1"_s);
    row("a formula behind a tab", u"\t=1"_s, u"␉=1"_s, u"␉=1"_s);
}

void TestMessageExport::quotes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, field);
    QFETCH(const QString, readBack);
    m_model.append(texts({ text }));
    const QString csv = QString::fromUtf8(exported(ExportFormat::Csv));
    QVERIFY2(csv.contains(u",← #1,%1,"_s.arg(field)), qPrintable(csv));
    const QList<QStringList> rows = parseCsv(csv);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(1).size(), int(MessageModel::ColumnCount));
    QCOMPARE(rows.at(1).at(MessageModel::Text), readBack);
}

void TestMessageExport::writesEvents()
{
    const Events events = texts({ u"a\nb"_s, u"=1+1"_s, u"🌍\u0000\u001b"_s, QString() });
    m_model.append(events);
    const QByteArray all = exported(ExportFormat::JsonLines);
    QVERIFY(all.endsWith('\n'));
    QVERIFY(!all.contains('\r'));
    const QList<QByteArray> lines = all.chopped(1).split('\n');
    QCOMPARE(lines.size(), qsizetype(events.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        std::optional<Event> event = fromJsonLine(lines.at(i));
        QVERIFY(event);
        event->id = quint64(i) + 1;
        QVERIFY(*event == events.at(std::size_t(i)));
    }
}

void TestMessageExport::writesPlainText()
{
    m_model.append(texts({ u"a\tb\nc"_s, u"=1, \"x\""_s }));
    const QStringList lines = QString::fromUtf8(exported(ExportFormat::PlainText)).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).split(u'\t').size(), int(MessageModel::ColumnCount));
    QCOMPARE(lines.at(0).split(u'\t').at(MessageModel::Text), u"a␉b␊c"_s);
    QCOMPARE(lines.at(1).split(u'\t').at(MessageModel::Text), u"=1, \"x\""_s); // as it is
    QCOMPARE(lines.at(2), QString());
}

void TestMessageExport::writesNothing_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("table") << ExportFormat::Csv
                           << QByteArray("Time,Direction,Text,Size,Acknowledgement\r\n");
    QTest::newRow("events") << ExportFormat::JsonLines << QByteArray();
    QTest::newRow("plain text") << ExportFormat::PlainText << QByteArray();
}

void TestMessageExport::writesNothing()
{
    QFETCH(const ExportFormat, format);
    QTEST(exported(format), "contents");
    QCOMPARE(filesThere(), QStringList{ u"exported"_s });
}

void TestMessageExport::writesWhatIsShown()
{
    Events events = messages(1, 9);
    for (Event &event : events)
        event.connection = quint32(event.id % 3) + 1;
    m_model.append(events);
    m_filter->setConnection(2); // 1, 4 and 7
    const QList<QByteArray> lines = exported(ExportFormat::JsonLines).chopped(1).split('\n');
    QCOMPARE(lines.size(), 3);
    for (const QByteArray &line : lines)
        QCOMPARE(fromJsonLine(line).value_or(Event{}).connection, 2u);
}

void TestMessageExport::writesTimesAsShown()
{
    m_model.append(messages(1, 3));
    m_filter->setTimeMode(MessageFilter::TimeMode::SinceFirst);
    const QString text = QString::fromUtf8(exported(ExportFormat::PlainText));
    QVERIFY2(text.contains(u"\n+1 µs\t"_s), qPrintable(text));
}

void TestMessageExport::writesAllOfALongText()
{
    QString text;
    for (int i = 0; text.size() < 300'000; ++i)
        text += u"%1 "_s.arg(i);
    m_model.append(texts({ text }));
    for (const ExportFormat format :
         { ExportFormat::Csv, ExportFormat::JsonLines, ExportFormat::PlainText })
        QVERIFY(exported(format).contains(text.toUtf8()));
}

void TestMessageExport::tellsItsProgress()
{
    m_model.append(messages(1, kMany));
    MessageExport exporter(m_filter.get());
    QSignalSpy progress(&exporter, &MessageExport::progressed);
    const QSignalSpy finished(&exporter, &MessageExport::finished);
    exporter.start(file(u"log.txt"_s), ExportFormat::PlainText);
    QVERIFY(!QFile::exists(file(u"log.txt"_s))); // not before it is complete
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(progress.count() > 1);
    int written = 0;
    for (const QList<QVariant> &arguments : progress) {
        QVERIFY(arguments.at(0).toInt() > written);
        written = arguments.at(0).toInt();
        QCOMPARE(arguments.at(1).toInt(), kMany);
    }
    QCOMPARE(written, kMany);
    QCOMPARE(contents(file(u"log.txt"_s)).count('\n'), kMany);
}

void TestMessageExport::replacesAFileWhenComplete()
{
    const QString name = file(u"log.txt"_s);
    m_model.append(messages(1, 3));
    exportTo(name, ExportFormat::PlainText);
    const QByteArray before = contents(name);
    m_model.clear();
    m_model.append(messages(1, kMany));
    MessageExport exporter(m_filter.get());
    const QSignalSpy finished(&exporter, &MessageExport::finished);
    connect(&exporter, &MessageExport::progressed, this, [&] { QCOMPARE(contents(name), before); });
    exporter.start(name, ExportFormat::PlainText);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(contents(name).count('\n'), kMany);
    QCOMPARE(filesThere(), QStringList{ u"log.txt"_s });
}

void TestMessageExport::leavesNothingWhenCancelled_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("a new file, at once") << false << true;
    QTest::newRow("a new file, in the middle") << false << false;
    QTest::newRow("an existing file, at once") << true << true;
    QTest::newRow("an existing file, in the middle") << true << false;
}

void TestMessageExport::leavesNothingWhenCancelled()
{
    QFETCH(const bool, exists);
    QFETCH(const bool, atOnce);
    const QString name = file(u"log.csv"_s);
    if (exists) {
        QFile old(name);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("untouched");
    }
    m_model.append(messages(1, kMany));
    {
        MessageExport exporter(m_filter.get());
        QSignalSpy finished(&exporter, &MessageExport::finished);
        const QSignalSpy progress(&exporter, &MessageExport::progressed);
        exporter.start(name, ExportFormat::Csv);
        if (!atOnce)
            QTRY_VERIFY(!progress.isEmpty());
        exporter.cancel();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.first().first().toString(), QString()); // nothing to complain of
        exporter.cancel();
        const auto count = progress.count();
        QCoreApplication::processEvents();
        QCOMPARE(progress.count(), count);
        QCOMPARE(finished.count(), 1);
    }
    QCOMPARE(filesThere(), exists ? QStringList{ u"log.csv"_s } : QStringList());
    QCOMPARE(contents(name), exists ? QByteArray("untouched") : QByteArray());
}

/** A dialog may say so when it closes. */
void TestMessageExport::isNotCancelledAfterTheEnd()
{
    m_model.append(messages(1, 3));
    MessageExport exporter(m_filter.get());
    const QSignalSpy finished(&exporter, &MessageExport::finished);
    exporter.start(file(u"log.csv"_s), ExportFormat::Csv);
    QTRY_COMPARE(finished.count(), 1);
    exporter.cancel();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(contents(file(u"log.csv"_s)).count('\n'), 4);
}

void TestMessageExport::leavesNothingWhenDestroyed()
{
    m_model.append(messages(1, kMany));
    {
        MessageExport exporter(m_filter.get());
        const QSignalSpy progress(&exporter, &MessageExport::progressed);
        exporter.start(file(u"log.csv"_s), ExportFormat::Csv);
        QTRY_VERIFY(!progress.isEmpty());
    }
    QCOMPARE(filesThere(), QStringList());
}

/** As a modal progress dialog does in setValue(). */
void TestMessageExport::endsOnceWhileEventsAreHandled()
{
    m_model.append(messages(1, kMany));
    MessageExport exporter(m_filter.get());
    QSignalSpy finished(&exporter, &MessageExport::finished);
    connect(&exporter, &MessageExport::progressed, this, [] { QCoreApplication::processEvents(); });
    exporter.start(file(u"log.jsonl"_s), ExportFormat::JsonLines);
    QTRY_VERIFY(!finished.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toString(), QString());
    QCOMPARE(contents(file(u"log.jsonl"_s)).count('\n'), kMany);
}

void TestMessageExport::isCancelledWithinItsProgress()
{
    for (const int rows : { 3, kMany }) { // the only part, and one of many
        m_model.clear();
        m_model.append(messages(1, quint64(rows)));
        {
            MessageExport exporter(m_filter.get());
            QSignalSpy finished(&exporter, &MessageExport::finished);
            connect(&exporter, &MessageExport::progressed, &exporter, &MessageExport::cancel);
            exporter.start(file(u"log.csv"_s), ExportFormat::Csv);
            QTRY_VERIFY(!finished.isEmpty());
            QCoreApplication::processEvents();
            QCOMPARE(finished.count(), 1);
            QCOMPARE(finished.first().first().toString(), QString());
        }
        QCOMPARE(filesThere(), QStringList());
    }
}

void TestMessageExport::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a directory") << u"."_s;
    QTest::newRow("in no directory") << u"missing/log.csv"_s;
}

void TestMessageExport::refuses()
{
    QFETCH(const QString, name);
    m_model.append(messages(1, 3));
    MessageExport exporter(m_filter.get());
    QSignalSpy finished(&exporter, &MessageExport::finished);
    exporter.start(file(name), ExportFormat::Csv);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!finished.first().first().toString().isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
    QCOMPARE(filesThere(), QStringList());
}

void TestMessageExport::saysThatThereIsNoRoom()
{
#ifdef Q_OS_UNIX
    m_model.append(messages(1, kMany));
    rlimit old = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = 100'000;
    auto *const oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    {
        MessageExport exporter(m_filter.get());
        QSignalSpy finished(&exporter, &MessageExport::finished);
        exporter.start(file(u"log.jsonl"_s), ExportFormat::JsonLines);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!finished.first().first().toString().isEmpty());
    }
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, oldHandler);
    QCOMPARE(filesThere(), QStringList()); // not the half of it
#else
    QSKIP("No limit on the size of a file here");
#endif
}

void TestMessageExport::skipsRowsThatGo()
{
    begin({ .events = kMany });
    m_model.append(messages(1, kMany));
    MessageExport exporter(m_filter.get());
    QSignalSpy finished(&exporter, &MessageExport::finished);
    bool isFirst = true;
    connect(&exporter, &MessageExport::progressed, this, [&](int written) {
        if (!std::exchange(isFirst, false))
            return;
        m_model.append(messages(kMany + 1, kMany + 4000)); // and as many go, some not yet written
        QVERIFY(m_filter->eventAt(0).id > quint64(written) + 1);
    });
    exporter.start(file(u"log.jsonl"_s), ExportFormat::JsonLines);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toString(), QString());
    quint64 last = 0; // none twice, and all in order
    const QByteArray all = contents(file(u"log.jsonl"_s));
    for (const QByteArray &line : all.chopped(1).split('\n')) {
        const quint64 number = messageNumber(fromJsonLine(line).value_or(Event{}));
        QVERIFY(number > last);
        last = number;
    }
    QVERIFY(last >= kMany);
    QVERIFY(all.count('\n') <= kMany);
}

void TestMessageExport::leavesOutRowsThatCome()
{
    m_model.append(messages(1, kMany));
    MessageExport exporter(m_filter.get());
    const QSignalSpy finished(&exporter, &MessageExport::finished);
    quint64 last = kMany;
    connect(&exporter, &MessageExport::progressed, this, [&] {
        m_model.append(messages(last + 1, last + 3000)); // faster than they are written
        last += 3000;
    });
    exporter.start(file(u"log.txt"_s), ExportFormat::PlainText);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(contents(file(u"log.txt"_s)).count('\n'), kMany);
}

void TestMessageExport::endsWhenAllRowsGo()
{
    m_model.append(messages(1, kMany));
    MessageExport exporter(m_filter.get());
    QSignalSpy finished(&exporter, &MessageExport::finished);
    connect(&exporter, &MessageExport::progressed, this, [&] { m_model.clear(); });
    exporter.start(file(u"log.txt"_s), ExportFormat::PlainText);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toString(), QString());
    const auto lines = contents(file(u"log.txt"_s)).count('\n');
    QVERIFY(lines > 0 && lines < kMany);
}

void TestMessageExport::goesOnWhenTheFilterChanges()
{
    m_model.append(messages(1, kMany));
    MessageExport exporter(m_filter.get());
    const QSignalSpy finished(&exporter, &MessageExport::finished);
    connect(&exporter, &MessageExport::progressed, this,
            [&] { m_filter->setShow(MessageFilter::Show::Notes); });
    exporter.start(file(u"log.txt"_s), ExportFormat::PlainText);
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(contents(file(u"log.txt"_s)).count('\n') < kMany);
}

QTEST_MAIN(TestMessageExport)
#include "tst_messageexport.moc"
