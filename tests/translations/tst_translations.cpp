#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;

/** What identifies a message. */
struct Key
{
    QString context;
    QString source;
    QString comment;

    friend bool operator<(const Key &left, const Key &right)
    {
        return std::tie(left.context, left.source, left.comment)
             < std::tie(right.context, right.source, right.comment);
    }
    [[nodiscard]] QString toString() const { return u"%1: “%2”"_s.arg(context, source); }
};

struct Message
{
    bool hasPlurals = false;
    QString state;            ///< "unfinished", "vanished", "obsolete"; empty: finished
    QStringList translations; ///< one, or one for each plural form
};

struct File
{
    QString language;
    QMap<Key, Message> messages;
    QString error;
};

Message readTranslation(QXmlStreamReader &xml, Message message)
{
    message.state = xml.attributes().value("type"_L1).toString();
    if (!message.hasPlurals) {
        message.translations << xml.readElementText();
        return message;
    }
    while (xml.readNextStartElement())
        message.translations << xml.readElementText();
    return message;
}

void readContext(QXmlStreamReader &xml, File &file)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            Key key{ context, {}, {} };
            Message message{ .hasPlurals = xml.attributes().value("numerus"_L1) == "yes"_L1 };
            while (xml.readNextStartElement()) {
                if (xml.name() == "source"_L1)
                    key.source = xml.readElementText();
                else if (xml.name() == "comment"_L1)
                    key.comment = xml.readElementText();
                else if (xml.name() == "translation"_L1)
                    message = readTranslation(xml, message);
                else
                    xml.skipCurrentElement();
            }
            if (file.messages.contains(key))
                file.error = u"twice: "_s + key.toString();
            file.messages.insert(key, message);
        } else {
            xml.skipCurrentElement();
        }
    }
}

File read(const QString &name)
{
    File file;
    QFile device(name);
    if (!device.open(QIODevice::ReadOnly)) {
        file.error = device.errorString();
        return file;
    }
    QXmlStreamReader xml(&device);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "TS"_L1)
            file.language = xml.attributes().value("language"_L1).toString();
        else if (xml.name() == "context"_L1)
            readContext(xml, file);
    }
    if (xml.hasError())
        file.error = xml.errorString();
    return file;
}

QString fileName(const QString &language)
{
    return u"%1/translations/soquete_%2.ts"_s.arg(QStringLiteral(SOQUETE_SOURCES), language);
}

/** %1, %2, %n … in order, each once. */
QStringList placeMarkers(const QString &text)
{
    static const QRegularExpression marker(u"%(L?[1-9n])"_s);
    QStringList markers;
    for (auto match = marker.globalMatch(text); match.hasNext();)
        markers << match.next().captured();
    markers.removeDuplicates();
    markers.sort();
    return markers;
}

/** A single & is a mnemonic's; && is the sign. */
qsizetype mnemonics(QString text)
{
    return text.remove(u"&&"_s).count(u'&');
}

/** The messages of @p file for which @p isRight is false, a line each. */
template <typename Predicate>
QString wrongIn(const File &file, Predicate isRight)
{
    QStringList wrong;
    for (auto it = file.messages.begin(); it != file.messages.end(); ++it) {
        if (!isRight(it.key().source, *it))
            wrong << it.key().toString();
    }
    return wrong.join(u'\n');
}

/** The same for each translation of a message. */
template <typename Predicate>
QString wrongTextsIn(const File &file, Predicate isRight)
{
    return wrongIn(file, [&isRight](const QString &source, const Message &message) {
        const QStringList &texts = message.translations;
        return std::all_of(texts.begin(), texts.end(),
                           [&](const QString &text) { return isRight(source, text); });
    });
}

} // namespace

/** Both translation files: complete, of the same texts, and of all that the sources say. */
class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:
    void isReadable_data();
    void isReadable();
    void isComplete_data() { isReadable_data(); }
    void isComplete();
    void keepsPlaceMarkers_data() { isReadable_data(); }
    void keepsPlaceMarkers();
    void keepsMnemonics_data() { isReadable_data(); }
    void keepsMnemonics();
    void keepsShape_data() { isReadable_data(); }
    void keepsShape();
    void hasTheSameMessagesInBoth();
    void saysTheSameInEnglish();
    void hasAllThatTheSourcesSay_data() { isReadable_data(); }
    void hasAllThatTheSourcesSay();
};

void TestTranslations::isReadable_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("pt_BR") << u"pt_BR"_s;
    QTest::newRow("en") << u"en"_s;
}

void TestTranslations::isReadable()
{
    QFETCH(QString, language);
    const File file = read(fileName(language));
    QCOMPARE(file.error, QString());
    QVERIFY(file.language.startsWith(language.left(2)));
    QVERIFY(file.messages.size() > 100);
}

void TestTranslations::isComplete()
{
    QFETCH(QString, language);
    const auto isComplete = [](const QString &, const Message &message) {
        // Both languages have one form for one, and one for all else.
        return message.state.isEmpty() && !message.translations.contains(QString())
            && message.translations.size() == (message.hasPlurals ? 2 : 1);
    };
    QCOMPARE(wrongIn(read(fileName(language)), isComplete), QString());
}

void TestTranslations::keepsPlaceMarkers()
{
    QFETCH(QString, language);
    const auto keepsMarkers = [](const QString &source, const Message &message) {
        return std::all_of(message.translations.begin(), message.translations.end(),
                           [&](const QString &text) {
                               // "One byte" need not say its number.
                               const bool isForOne =
                                       message.hasPlurals && text == message.translations.first();
                               QStringList expected = placeMarkers(source);
                               if (isForOne && !text.contains("%n"_L1))
                                   expected.removeAll(u"%n"_s);
                               return placeMarkers(text) == expected;
                           });
    };
    QCOMPARE(wrongIn(read(fileName(language)), keepsMarkers), QString());
}

void TestTranslations::keepsMnemonics()
{
    QFETCH(QString, language);
    const auto hasAsMany = [](const QString &source, const QString &text) {
        return mnemonics(text) == mnemonics(source);
    };
    QCOMPARE(wrongTextsIn(read(fileName(language)), hasAsMany), QString());
}

/** What a text begins and ends with is a part of a layout: blanks, lines, dots. */
void TestTranslations::keepsShape()
{
    QFETCH(QString, language);
    const auto isAlike = [](const QString &source, const QString &text) {
        const auto endsAlike = [&](QStringView ending) {
            return source.endsWith(ending) == text.endsWith(ending);
        };
        return endsAlike(u".") && endsAlike(u"…") && endsAlike(u":") && endsAlike(u"?")
            && text == text.trimmed() && source.count(u'\n') == text.count(u'\n');
    };
    QCOMPARE(wrongTextsIn(read(fileName(language)), isAlike), QString());
}

void TestTranslations::hasTheSameMessagesInBoth()
{
    const File portuguese = read(fileName(u"pt_BR"_s));
    const File english = read(fileName(u"en"_s));
    QStringList wrong;
    for (const Key &key : portuguese.messages.keys()) {
        if (!english.messages.contains(key))
            wrong << u"not in en: "_s + key.toString();
    }
    for (const Key &key : english.messages.keys()) {
        if (!portuguese.messages.contains(key))
            wrong << u"not in pt_BR: "_s + key.toString();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

/** The English file is there for plurals alone: elsewhere the source is what is meant. */
void TestTranslations::saysTheSameInEnglish()
{
    const auto isSame = [](const QString &source, const Message &message) {
        return message.hasPlurals || message.translations.first() == source;
    };
    QCOMPARE(wrongIn(read(fileName(u"en"_s)), isSame), QString());
}

void TestTranslations::hasAllThatTheSourcesSay()
{
    QFETCH(QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(fileName(language), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const QDir sources(QStringLiteral(SOQUETE_SOURCES));
    QStringList arguments{ u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, sources.path() };
    for (const QString &part : { u"app"_s, u"client"_s, u"server"_s, u"shared"_s })
        arguments << sources.filePath(part);
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(LUPDATE), arguments + QStringList{ u"-ts"_s, copy });
    if (!lupdate.waitForStarted(kPatienceMs))
        QSKIP("There is no lupdate.");
    QVERIFY(lupdate.waitForFinished(kPatienceMs));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAll());

    const File before = read(fileName(language));
    const File after = read(copy);
    QCOMPARE(after.error, QString());
    QStringList wrong;
    for (const Key &key : after.messages.keys()) {
        if (!before.messages.contains(key))
            wrong << u"missing: "_s + key.toString();
    }
    for (const Key &key : before.messages.keys()) {
        if (!after.messages.contains(key))
            wrong << u"no longer in the sources: "_s + key.toString();
    }
    QVERIFY2(wrong.isEmpty(),
             qPrintable(u"Run lupdate (the target update_translations):\n"_s + wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
