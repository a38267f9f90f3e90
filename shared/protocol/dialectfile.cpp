#include "shared/protocol/dialectfile.h"

#include "shared/protocol/specialfile.h"

#include <QByteArrayList>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

using Kind = DialectFileError::Kind;

constexpr auto kFormat = "soquete-dialect"_L1;
constexpr int kVersion = 1;

QLatin1StringView fieldOf(DialectError error)
{
    switch (error) {
    case DialectError::HeaderSize:
        return "header"_L1;
    case DialectError::MaximumBody:
        return "maximum_body"_L1;
    case DialectError::DisconnectWord:
        return "disconnect_word"_L1;
    case DialectError::ReplyTemplate:
        return "reply_text"_L1;
    case DialectError::WordReply:
        return "disconnect_word_reply"_L1;
    }
    Q_UNREACHABLE();
    return {};
}

/** Reads the fields of one object, and keeps the first error. */
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {}

    /** The value of @p field; nothing if it is missing, or after an error. */
    [[nodiscard]] std::optional<QJsonValue> value(QLatin1StringView field);
    void fail(DialectFileError error);
    void text(QLatin1StringView field, QString &text);
    void optionalText(QLatin1StringView field, std::optional<QString> &text);
    void flag(QLatin1StringView field, bool &flag);
    void number(QLatin1StringView field, auto &number, qint64 smallest, qint64 largest);
    void choice(QLatin1StringView field, auto &value, auto *fromName, auto *nameOf);
    void name(QLatin1StringView field, QString &name);
    /** Fails if the object has other fields than those that were read. */
    void end();
    [[nodiscard]] const std::optional<DialectFileError> &error() const { return m_error; }

private:
    const QJsonObject m_object;
    QStringList m_known;
    std::optional<DialectFileError> m_error;
};

std::optional<QJsonValue> Reader::value(QLatin1StringView field)
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

void Reader::text(QLatin1StringView field, QString &text)
{
    const auto found = value(field);
    if (found && found->isString())
        text = found->toString();
    else if (found)
        fail({ .kind = Kind::NotAText, .field = field });
}

void Reader::optionalText(QLatin1StringView field, std::optional<QString> &text)
{
    const auto found = value(field);
    if (found && !found->isNull())
        this->text(field, text.emplace());
}

void Reader::flag(QLatin1StringView field, bool &flag)
{
    const auto found = value(field);
    if (found && found->isBool())
        flag = found->toBool();
    else if (found)
        fail({ .kind = Kind::NotABoolean, .field = field });
}

void Reader::number(QLatin1StringView field, auto &number, qint64 smallest, qint64 largest)
{
    const auto value = this->value(field);
    if (!value)
        return;
    const qint64 found = value->toInteger(smallest - 1);
    if (found >= smallest && found <= largest)
        number = std::remove_reference_t<decltype(number)>(found);
    else
        fail({ .kind = Kind::NotANumber,
               .field = field,
               .smallest = smallest,
               .largest = largest });
}

void Reader::choice(QLatin1StringView field, auto &value, auto *fromName, auto *)
{
    QString name;
    text(field, name);
    if (m_error || !m_object.contains(field))
        return;
    if (const auto chosen = fromName(name))
        value = *chosen;
    else
        fail({ .kind = Kind::UnknownValue, .field = field, .detail = name });
}

void Reader::name(QLatin1StringView field, QString &name)
{
    text(field, name);
    if (!m_error && m_object.contains(field) && !isDialectName(name))
        fail({ .kind = Kind::UnknownValue, .field = field, .detail = name });
}

void Reader::end()
{
    for (const QString &field : m_object.keys()) {
        if (!m_known.contains(field))
            fail({ .kind = Kind::UnknownField, .field = field });
    }
}

/** Writes fields in their order; a QJsonObject would sort them by name. */
class Writer
{
public:
    void add(QLatin1StringView field, const QJsonValue &value)
    {
        const QByteArray text = QJsonDocument(QJsonObject{ { field, value } }).toJson();
        m_fields << text.sliced(2, text.size() - 5);
    }
    void text(QLatin1StringView field, const QString &text) { add(field, text); }
    void optionalText(QLatin1StringView field, const std::optional<QString> &text)
    {
        add(field, text ? QJsonValue(*text) : QJsonValue());
    }
    void flag(QLatin1StringView field, bool flag) { add(field, flag); }
    void number(QLatin1StringView field, qint64 number, qint64, qint64) { add(field, number); }
    void choice(QLatin1StringView field, auto value, auto *, auto *nameOf)
    {
        add(field, nameOf(value));
    }
    void name(QLatin1StringView field, const QString &name)
    {
        if (!name.isEmpty())
            add(field, name);
    }
    [[nodiscard]] QByteArray json() const { return "{\n" + m_fields.join(",\n") + "\n}\n"; }

private:
    QByteArrayList m_fields;
};

/** The fields of a dialect after "format" and "version", for both Reader and Writer. */
void describe(auto &json, auto &named)
{
    auto &dialect = named.dialect;
    json.name("name"_L1, named.name);
    json.number("header"_L1, dialect.headerSize, Dialect::kSmallestHeader, Dialect::kLargestHeader);
    json.choice("encoding"_L1, dialect.encoding, encodingFromName, encodingName);
    json.text("disconnect_word"_L1, dialect.disconnectWord);
    json.flag("disconnect_word_ignores_case"_L1, dialect.wordIgnoresCase);
    json.choice("reply"_L1, dialect.replyMode, replyModeFromName, replyModeName);
    json.text("reply_text"_L1, dialect.replyTemplate);
    json.flag("answer_disconnect_word"_L1, dialect.answersDisconnectWord);
    json.optionalText("disconnect_word_reply"_L1, dialect.wordReply);
    json.number("maximum_body"_L1, dialect.maximumBody, 0, Dialect::kLargestBody);
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
    Writer writer;
    writer.add("format"_L1, kFormat);
    writer.add("version"_L1, kVersion);
    describe(writer, named);
    return writer.json();
}

ParsedDialect fromDialectJson(const QByteArray &json)
{
    if (json.size() > kLargestDialectFile)
        return { {}, DialectFileError{ .kind = Kind::TooLarge } };
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return { {}, DialectFileError{ .kind = Kind::NotJson, .position = error.offset } };
    Reader reader(document.object());
    if (reader.value("format"_L1) != QJsonValue(kFormat))
        reader.fail({ .kind = Kind::NotADialect });
    if (reader.value("version"_L1) != QJsonValue(kVersion))
        reader.fail({ .kind = Kind::OtherVersion });
    NamedDialect named;
    describe(reader, named);
    reader.end();
    if (const auto unusable = findError(named.dialect))
        reader.fail({ .kind = Kind::Unusable, .field = fieldOf(*unusable) });
    return reader.error() ? ParsedDialect{ {}, reader.error() } : ParsedDialect{ named, {} };
}

ParsedDialect readDialectFile(const QString &fileName)
{
    if (isSpecialFile(fileName))
        return { {}, DialectFileError{ .kind = Kind::NoFile } };
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return { {}, DialectFileError{ .kind = Kind::Unreadable, .detail = file.errorString() } };
    ParsedDialect parsed = fromDialectJson(file.read(kLargestDialectFile + 1));
    const QString name = QFileInfo(fileName).completeBaseName().left(NamedDialect::kLongestName);
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
