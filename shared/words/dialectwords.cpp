#include "shared/words/dialectwords.h"

#include "shared/protocol/text.h"
#include "shared/words/eventwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct DialectWords
{
    Q_DECLARE_TR_FUNCTIONS(DialectWords)
};

constexpr qsizetype kShown = 40; // characters

/** @p text, shortened to fit a sentence. */
QString shown(const QString &text)
{
    return visibleText(text.left(kShown));
}

/** Why the reply to @p message cannot be sent. */
QString explainReply(const QString &message, const Dialect &dialect)
{
    const std::optional<QString> reply = dialect.replyTo(message);
    if (!reply)
        return DialectWords::tr("It repeats the message too often: together, the copies may have "
                                "at most %1 bytes. Use {msg} less often.")
                .arg(QLocale().toString(qint64(Dialect::kMostRepeated)));
    const std::optional<FrameError> framed = encodeFrame(*reply, dialect).error;
    const bool hasFrame = dialect.replyMode == ReplyMode::Framed && framed;
    return explainFrameError(hasFrame ? *framed : FrameError::Unencodable, dialect);
}

QString explainValue(const DialectFileError &error, const QString &file)
{
    const QString value = shown(error.detail);
    if (error.field == "encoding"_L1)
        return DialectWords::tr("%1: “%2” is not an encoding; use utf-8, latin-1 or ascii.")
                .arg(file, value);
    if (error.field == "reply"_L1)
        return DialectWords::tr("%1: “%2” is not a kind of reply; use none, text or framed.")
                .arg(file, value);
    return DialectWords::tr("%1: “%2” cannot be the name of a dialect. Use up to %3 characters, on "
                            "one line.")
            .arg(file, value, QString::number(NamedDialect::kLongestName));
}

} // namespace

QString presetName(const Preset &preset)
{
    if (preset.id == "tutorial"_L1)
        //: a dialect: that of the tutorial about sockets
        return DialectWords::tr("Tutorial");
    if (preset.id == "header-8"_L1)
        return DialectWords::tr("Header of 8 bytes");
    if (preset.id == "header-10"_L1)
        return DialectWords::tr("Header of 10 bytes");
    if (preset.id == "no-reply"_L1)
        return DialectWords::tr("Without replies");
    if (preset.id == "framed-reply"_L1)
        return DialectWords::tr("Replies with a header");
    if (preset.id == "portuguese"_L1)
        return DialectWords::tr("In Portuguese");
    return preset.id;
}

QString explainDialectError(DialectError error, const Dialect &dialect)
{
    const QLocale locale;
    switch (error) {
    case DialectError::HeaderSize:
        return DialectWords::tr("A header has from %1 to %2 bytes.")
                .arg(locale.toString(Dialect::kSmallestHeader),
                     locale.toString(Dialect::kLargestHeader));
    case DialectError::MaximumBody:
        return DialectWords::tr("The maximum message size is from 0 to %1 bytes.")
                .arg(locale.toString(qint64(Dialect::kLargestBody)));
    case DialectError::DisconnectWord:
        return DialectWords::tr("The disconnect word “%1” cannot be sent. %2")
                .arg(shown(dialect.disconnectWord),
                     explainFrameError(encodeFrame(dialect.disconnectWord, dialect)
                                               .error.value_or(FrameError::Unencodable),
                                       dialect));
    case DialectError::ReplyTemplate:
        return DialectWords::tr("The reply “%1” cannot be sent. %2")
                .arg(shown(dialect.replyTemplate), explainReply({}, dialect));
    case DialectError::WordReply:
        return DialectWords::tr("The reply “%1” to the disconnect word cannot be sent. %2")
                .arg(shown(dialect.wordReply.value_or(QString())),
                     explainReply(dialect.disconnectWord, dialect));
    }
    Q_UNREACHABLE();
    return {};
}

QString explainDialectFileError(const DialectFileError &error, const QString &fileName)
{
    using Kind = DialectFileError::Kind;
    const QString file = visibleText(fileName);
    const QString field = shown(error.field);
    switch (error.kind) {
    case Kind::Unreadable:
        return DialectWords::tr("%1 cannot be read: %2.").arg(file, visibleText(error.detail));
    case Kind::NoFile:
        return DialectWords::tr("%1 is not a file.").arg(file);
    case Kind::TooLarge:
        return DialectWords::tr("%1 is too large to be a dialect: it has more than %2.")
                .arg(file, byteCount(kLargestDialectFile));
    case Kind::NotJson:
        return DialectWords::tr("%1 is not a dialect: it is not valid JSON from byte %2.")
                .arg(file, QLocale().toString(error.position));
    case Kind::NotADialect:
        return DialectWords::tr("%1 is not a dialect: it lacks \"format\": \"soquete-dialect\".")
                .arg(file);
    case Kind::OtherVersion:
        return DialectWords::tr("%1 is a dialect for another version of Soquete: this one reads "
                                "\"version\": 1.")
                .arg(file);
    case Kind::UnknownField:
        return DialectWords::tr("%1: a dialect has no field “%2”. Check how it is spelled.")
                .arg(file, field);
    case Kind::NotANumber:
        return DialectWords::tr("%1: the field “%2” takes a whole number from %3 to %4.")
                .arg(file, field, QString::number(error.smallest), QString::number(error.largest));
    case Kind::NotAText:
        return DialectWords::tr("%1: the field “%2” takes a text in quotation marks.")
                .arg(file, field);
    case Kind::NotABoolean:
        return DialectWords::tr("%1: the field “%2” takes true or false.").arg(file, field);
    case Kind::UnknownValue:
        return explainValue(error, file);
    case Kind::Unusable:
        return DialectWords::tr(
                       "%1: the value of the field “%2” cannot be sent: it is too long for its "
                       "header, or the encoding cannot represent all its characters.")
                .arg(file, field);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace soquete
