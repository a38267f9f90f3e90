#include "app/lessons/content/course.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kEnding = ".md"_L1;

/** The translator for @p language, which is loaded once. */
const QTranslator &translatorOf(const QString &language)
{
    static std::map<QString, std::unique_ptr<QTranslator>> translators;
    std::unique_ptr<QTranslator> &translator = translators[language];
    if (!translator) {
        translator = std::make_unique<QTranslator>();
        (void)translator->load(u":/i18n/soquete_%1.qm"_s.arg(language));
    }
    return *translator;
}

/** @p text without its mnemonic mark; "&&" becomes "&". */
QString withoutMnemonic(QString text)
{
    static const QRegularExpression mark(u"&(.)"_s);
    return text.replace(mark, u"\\1"_s);
}

} // namespace

QStringList lessonNames()
{
    QStringList names = QDir(u":/lessons/en"_s).entryList({ u"*.md"_s }, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(kEnding.size());
    return names;
}

std::optional<QString> lessonFromText(QStringView text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    for (const QString &name : lessonNames()) {
        const qsizetype hyphen = name.indexOf(u'-');
        const bool isMeant =
                text.compare(name, Qt::CaseInsensitive) == 0
                || text.compare(name.sliced(hyphen + 1), Qt::CaseInsensitive) == 0
                || (isNumber && number == QStringView(name).first(qMax(0, hyphen)).toInt());
        if (isMeant)
            return name;
    }
    return std::nullopt;
}

ParsedLesson loadLesson(const QString &name, const QString &language)
{
    QFile file(u":/lessons/%1/%2%3"_s.arg(language, name, kEnding));
    if (!file.open(QIODevice::ReadOnly))
        return { {}, LessonError::NoTitle, 0 };
    return parseLesson(file.readAll(), [&language](const LabelReference &label) {
        const QString text = labelText(label, language);
        return text.isEmpty() ? label.source : text;
    });
}

QString labelText(const LabelReference &label, const QString &language)
{
    const QTranslator &translator = translatorOf(language);
    // The context of a class includes the namespace; other contexts have none.
    const QByteArray context = label.context.toUtf8();
    const auto translate = [&](const QString &source) {
        const QString text = translator.translate(("soquete::" + context).constData(),
                                                  source.toUtf8().constData());
        return text.isEmpty()
                     ? translator.translate(context.constData(), source.toUtf8().constData())
                     : text;
    };
    // The translation files have the text with its mnemonic, at a position unknown here.
    QString text = translate(label.source);
    for (qsizetype place = 0; text.isEmpty() && place < label.source.size(); ++place)
        text = translate(QString(label.source).insert(place, u'&'));
    return withoutMnemonic(text);
}

} // namespace soquete
