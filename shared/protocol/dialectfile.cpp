#include "shared/protocol/dialectfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Kind = DialectFileError::Kind;

constexpr auto kFormat = "soquete-dialect"_L1;
constexpr int kVersion = 1;

constexpr auto kFormatField = "format"_L1;
constexpr auto kVersionField = "version"_L1;
constexpr auto kName = "name"_L1;
constexpr auto kHeader = "header"_L1;
constexpr auto kEncoding = "encoding"_L1;
constexpr auto kWord = "disconnect_word"_L1;
constexpr auto kWordIgnoresCase = "disconnect_word_ignores_case"_L1;
constexpr auto kReply = "reply"_L1;
constexpr auto kReplyText = "reply_text"_L1;
constexpr auto kAnswersWord = "answer_disconnect_word"_L1;
constexpr auto kWordReply = "disconnect_word_reply"_L1;
constexpr auto kMaximumBody = "maximum_body"_L1;

QLatin1StringView fieldOf(DialectError error)
{
    switch (error) {
    case DialectError::HeaderSize:
        return kHeader;
    case DialectError::MaximumBody:
        return kMaximumBody;
    case DialectError::DisconnectWord:
        return kWord;
    case DialectError::ReplyTemplate:
        return kReplyText;
    case DialectError::WordReply:
        return kWordReply;
    }
    Q_UNREACHABLE();
    return {};
}

/** Reads the fields of one object; the first thing that is wrong is what counts. */
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {}

    [[nodiscard]] ParsedDialect read();

private:
    /** The value of @p field, if it is there and nothing was wrong so far. */
    [[nodiscard]] std::optional<QJsonValue> take(QLatin1StringView field);
    void fail(DialectFileError error);
    void readText(QLatin1StringView field, QString &text);
    void readBoolean(QLatin1StringView field, bool &value);
    template <typename Number>
    void readNumber(QLatin1StringView field, Number &number, qint64 smallest, qint64 largest);
    template <typename Value>
    void readChoice(QLatin1StringView field, Value &value,
                    std::optional<Value> (*fromName)(QStringView));
    void readFormat();
    void readName(QString &name);
    void readWordReply(std::optional<QString> &reply);

    const QJsonObject m_object;
    QStringList m_known;
    std::optional<DialectFileError> m_error;
};

std::optional<QJsonValue> Reader::take(QLatin1StringView field)
{
    m_known << field;
    const auto found = m_object.constFind(field);
    if (m_error || found == m_object.constEnd())
        return std::nullopt;
    return *found;
}

void Reader::fail(DialectFileError error)
{
    if (!m_error)
        m_error = std::move(error);
}

void Reader::readText(QLatin1StringView field, QString &text)
{
    const auto value = take(field);
    if (value && value->isString())
        text = value->toString();
    else if (value)
        fail({ .kind = Kind::NotAText, .field = field });
}

void Reader::readBoolean(QLatin1StringView field, bool &value)
{
    const auto found = take(field);
    if (found && found->isBool())
        value = found->toBool();
    else if (found)
        fail({ .kind = Kind::NotABoolean, .field = field });
}

template <typename Number>
void Reader::readNumber(QLatin1StringView field, Number &number, qint64 smallest, qint64 largest)
{
    const auto value = take(field);
    if (!value)
        return;
    const double found = value->toDouble();
    if (value->isDouble() && found >= double(smallest) && found <= double(largest)
        && found == std::floor(found))
        number = Number(found);
    else
        fail({ .kind = Kind::NotANumber,
               .field = field,
               .smallest = smallest,
               .largest = largest });
}

template <typename Value>
void Reader::readChoice(QLatin1StringView field, Value &value,
                        std::optional<Value> (*fromName)(QStringView))
{
    QString name;
    readText(field, name);
    if (m_error || !m_object.contains(field))
        return;
    if (const std::optional<Value> chosen = fromName(name))
        value = *chosen;
    else
        fail({ .kind = Kind::UnknownValue, .field = field, .detail = name });
}

void Reader::readFormat()
{
    const auto format = take(kFormatField);
    if (!format || *format != QJsonValue(kFormat))
        fail({ .kind = Kind::NotADialect });
    const auto version = take(kVersionField);
    if (!version || *version != QJsonValue(kVersion))
        fail({ .kind = Kind::OtherVersion });
}

void Reader::readName(QString &name)
{
    readText(kName, name);
    if (!m_error && m_object.contains(kName) && !isDialectName(name))
        fail({ .kind = Kind::UnknownValue, .field = kName, .detail = name });
}

void Reader::readWordReply(std::optional<QString> &reply)
{
    if (m_object.value(kWordReply).isNull()) {
        m_known << kWordReply;
        return;
    }
    QString text;
    readText(kWordReply, text);
    if (m_object.contains(kWordReply))
        reply = text;
}

ParsedDialect Reader::read()
{
    NamedDialect named;
    Dialect &dialect = named.dialect;
    readFormat();
    readName(named.name);
    readNumber(kHeader, dialect.headerSize, Dialect::kSmallestHeader, Dialect::kLargestHeader);
    readChoice(kEncoding, dialect.encoding, encodingFromName);
    readText(kWord, dialect.disconnectWord);
    readBoolean(kWordIgnoresCase, dialect.wordIgnoresCase);
    readChoice(kReply, dialect.replyMode, replyModeFromName);
    readText(kReplyText, dialect.replyTemplate);
    readBoolean(kAnswersWord, dialect.answersDisconnectWord);
    readWordReply(dialect.wordReply);
    readNumber(kMaximumBody, dialect.maximumBody, 0, Dialect::kLargestBody);
    for (const QString &field : m_object.keys()) {
        if (!m_known.contains(field))
            fail({ .kind = Kind::UnknownField, .field = field });
    }
    if (const auto unusable = findError(dialect))
        fail({ .kind = Kind::Unusable, .field = fieldOf(*unusable) });
    if (m_error)
        return { {}, m_error };
    return { named, std::nullopt };
}

} // namespace

bool isDialectName(QStringView name)
{
    const QList<uint> characters = name.toUcs4();
    return name.isValidUtf16() && !name.trimmed().isEmpty()
        && characters.size() <= NamedDialect::kLongestName
        && std::all_of(characters.begin(), characters.end(),
                       [](uint character) { return QChar::isPrint(character); });
}

QByteArray toDialectJson(const NamedDialect &named)
{
    const Dialect &dialect = named.dialect;
    QByteArray json = "{\n";
    const auto add = [&json](QLatin1StringView field, const QJsonValue &value, bool isLast) {
        // One field at a time: an object of Qt's own sorts them by name.
        const QByteArray text = QJsonDocument(QJsonObject{ { field, value } }).toJson();
        json += text.sliced(2, text.size() - 5) + (isLast ? "\n" : ",\n");
    };
    const QJsonValue wordReply =
            dialect.wordReply ? QJsonValue(*dialect.wordReply) : QJsonValue(QJsonValue::Null);
    add(kFormatField, QJsonValue(kFormat), false);
    add(kVersionField, kVersion, false);
    if (!named.name.isEmpty())
        add(kName, named.name, false);
    add(kHeader, dialect.headerSize, false);
    add(kEncoding, encodingName(dialect.encoding), false);
    add(kWord, dialect.disconnectWord, false);
    add(kWordIgnoresCase, dialect.wordIgnoresCase, false);
    add(kReply, replyModeName(dialect.replyMode), false);
    add(kReplyText, dialect.replyTemplate, false);
    add(kAnswersWord, dialect.answersDisconnectWord, false);
    add(kWordReply, wordReply, false);
    add(kMaximumBody, qint64(dialect.maximumBody), true);
    return json + "}\n";
}

ParsedDialect fromDialectJson(const QByteArray &json)
{
    if (json.size() > kLargestDialectFile)
        return { {}, DialectFileError{ .kind = Kind::TooLarge } };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return { {}, DialectFileError{ .kind = Kind::NotJson, .position = error.offset } };
    return Reader(document.object()).read();
}

ParsedDialect readDialectFile(const QString &fileName)
{
    const QFileInfo info(fileName);
    if (info.exists() && !info.isFile()) // a device or a pipe might never end
        return { {}, DialectFileError{ .kind = Kind::NoFile } };
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return { {}, DialectFileError{ .kind = Kind::Unreadable, .detail = file.errorString() } };
    ParsedDialect parsed = fromDialectJson(file.read(kLargestDialectFile + 1));
    const QString name = info.completeBaseName().left(NamedDialect::kLongestName);
    if (!parsed.error && parsed.named.name.isEmpty() && isDialectName(name))
        parsed.named.name = name;
    return parsed;
}

std::optional<QString> writeDialectFile(const QString &fileName, const NamedDialect &named)
{
    QSaveFile file(fileName);
    const QByteArray json = toDialectJson(named);
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return std::nullopt;
    return file.errorString();
}

} // namespace soquete
