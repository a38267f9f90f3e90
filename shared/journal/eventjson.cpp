#include "shared/journal/eventjson.h"

#include "shared/protocol/text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <climits>
#include <concepts>
#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kNsPerUs = 1000.0;
constexpr double kLargestUs = double(std::numeric_limits<qint64>::max()) / 2 / kNsPerUs;

/** Far more than any stream; a view can add to it without overflow. */
constexpr qint64 kLargestOffset = std::numeric_limits<qint64>::max() / 2;

/** An object whose fields are written from what is const, and read into what is not. */
struct Json
{
    QJsonObject object;

    /** Leaves out a number below @p least. */
    template <typename Number>
    void number(QLatin1StringView key, Number &number, qint64 least = 0)
    {
        if constexpr (!std::is_const_v<Number>)
            number = Number(object.value(key).toInteger(qint64(number)));
        else if (qint64(number) >= least)
            object.insert(key, qint64(number));
    }

    void text(QLatin1StringView key, QString &text) { text = object.value(key).toString(); }
    void text(QLatin1StringView key, const QString &text)
    {
        if (!text.isEmpty())
            object.insert(key, text);
    }

    /** A text that is no message; what is read need not be trusted, so it is cut. */
    void name(QLatin1StringView key, QString &name)
    {
        const QString read = object.value(key).toString();
        name = beginningOf(read, kLongestName).toString();
    }
    void name(QLatin1StringView key, const QString &name) { text(key, name); }

    void bytes(QLatin1StringView key, QByteArray &bytes)
    {
        bytes = QByteArray::fromHex(object.value(key).toString().toLatin1());
    }
    void bytes(QLatin1StringView key, const QByteArray &bytes)
    {
        text(key, QString::fromLatin1(bytes.toHex()));
    }

    void duration(QLatin1StringView key, qint64 &nanoseconds)
    {
        if (object.contains(key))
            nanoseconds = qRound64(object.value(key).toDouble() * kNsPerUs);
    }
    void duration(QLatin1StringView key, const qint64 &nanoseconds)
    {
        if (nanoseconds >= 0)
            object.insert(key, double(nanoseconds) / kNsPerUs);
    }

    template <typename Value>
    void named(QLatin1StringView key, Value &value, auto *nameOf, auto *fromName)
    {
        if constexpr (std::is_const_v<Value>)
            text(key, nameOf(value));
        else
            value = fromName(object.value(key).toString()).value_or(value);
    }
};

template <typename Type, typename... Facts>
concept Is = (std::same_as<std::remove_const_t<Type>, Facts> || ...);

// The fields of each fact, to write and to read.

void describe(Json &json, Is<fact::Address> auto &address)
{
    json.name("host"_L1, address.host);
    json.number("port"_L1, address.port, 1);
}

void describe(Json &json, Is<fact::Listening, fact::Waiting, fact::Connected> auto &socket)
{
    describe(json, socket.local);
    json.number("descriptor"_L1, socket.descriptor);
    if constexpr (requires { socket.peer; })
        json.name("peer"_L1, socket.peer);
    if constexpr (requires { socket.relayedTo; })
        json.name("text"_L1, socket.relayedTo);
}

void describe(Json &json, Is<fact::Bytes> auto &bytes)
{
    json.number("offset"_L1, bytes.offset);
    json.number("size"_L1, bytes.size);
    json.bytes("bytes"_L1, bytes.bytes);
}

void describe(Json &json, Is<fact::Message, fact::Reply> auto &text)
{
    json.number("number"_L1, text.number, 1);
    json.number("offset"_L1, text.offset);
    json.number("header"_L1, text.headerSize, 1);
    json.number("size"_L1, text.size);
    json.text("text"_L1, text.text);
    json.bytes("bytes"_L1, text.bytes);
    if constexpr (requires { text.roundTripNs; })
        json.duration("round_trip_us"_L1, text.roundTripNs);
}

void describe(Json &json, Is<fact::Finding> auto &finding)
{
    json.named("finding"_L1, finding.id, findingName, findingFromName);
    json.number("number"_L1, finding.number, 1);
    json.number("offset"_L1, finding.offset, 1);
    json.number("size"_L1, finding.measure, 1);
    json.bytes("bytes"_L1, finding.evidence);
    json.name("text"_L1, finding.elsewhere);
}

void describe(Json &json, Is<fact::Disconnected> auto &disconnected)
{
    json.named("reason"_L1, disconnected.reason, reasonName, reasonFromName);
    json.number("number"_L1, disconnected.messages, 1);
}

void describe(Json &, Is<fact::Stopped> auto &)
{}

void describe(Json &json, Is<fact::Error> auto &error)
{
    json.named("reason"_L1, error.reason, reasonName, reasonFromName);
    const bool isInUse = error.reason == Reason::AddressInUse;
    describe(json, error.address);
    json.name("peer"_L1, isInUse ? error.program : error.peer);
    json.number("size"_L1, isInUse ? error.secondsLeft : error.longestPath, 1);
    json.name("text"_L1, error.text);
}

void describe(Json &json, Is<Event> auto &event)
{
    json.number("monotonic_ns"_L1, event.monotonicNs);
    json.name("thread"_L1, event.thread);
    json.number("system_thread"_L1, event.systemThread);
    json.number("core"_L1, event.core);
    json.number("connection"_L1, event.connection, 1);
    json.named("direction"_L1, event.direction, directionName, directionFromName);
    json.named("provoked"_L1, event.provoked, provokedName, provokedFromName);
    std::visit([&json](auto &fact) { describe(json, fact); }, event.fact);
}

bool isText(const QJsonValue &value)
{
    return value.isString();
}

template <qint64 largest = std::numeric_limits<qint64>::max()>
bool isNumber(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 && number <= largest;
}

bool isDuration(const QJsonValue &value)
{
    const double microseconds = value.toDouble(-1);
    return microseconds >= 0 && microseconds < kLargestUs;
}

bool isHex(const QJsonValue &value)
{
    const QByteArray digits = value.toString().toLatin1();
    return value.isString() && QByteArray::fromHex(digits).toHex() == digits.toLower();
}

template <auto fromName>
bool isNamed(const QJsonValue &value)
{
    return value.isString() && fromName(value.toString()).has_value();
}

/** What each field must be in a line of any kind. A field that is not makes the line unusable. */
constexpr struct
{
    QLatin1StringView key;
    bool (*isUsable)(const QJsonValue &);
} kFields[] = {
    { "thread"_L1, isText },
    { "host"_L1, isText },
    { "peer"_L1, isText },
    { "text"_L1, isText },
    { "bytes"_L1, isHex },
    { "reply_expected"_L1, [](const QJsonValue &value) { return value.isBool(); } },
    { "monotonic_ns"_L1, isNumber<> },
    { "system_thread"_L1, isNumber<> },
    { "core"_L1, isNumber<INT_MAX> },
    { "connection"_L1, isNumber<UINT_MAX> },
    { "port"_L1, isNumber<USHRT_MAX> },
    { "descriptor"_L1, isNumber<> },
    { "number"_L1, isNumber<> },
    { "size"_L1, isNumber<> },
    { "offset"_L1, isNumber<kLargestOffset> },
    { "header"_L1, isNumber<INT_MAX> },
    { "round_trip_us"_L1, isDuration },
    { "direction"_L1, isNamed<directionFromName> },
    { "provoked"_L1, isNamed<provokedFromName> },
    { "finding"_L1, isNamed<findingFromName> },
    { "reason"_L1, isNamed<reasonFromName> },
};

bool isUsable(const QJsonObject &object)
{
    return std::all_of(std::begin(kFields), std::end(kFields), [&](const auto &field) {
        const QJsonValue value = object.value(field.key);
        return value.isUndefined() || field.isUsable(value);
    });
}

template <std::size_t index = 0>
Fact emptyFact(EventKind kind)
{
    if constexpr (index + 1 < std::variant_size_v<Fact>) {
        if (std::size_t(kind) != index)
            return emptyFact<index + 1>(kind);
    }
    return std::variant_alternative_t<index, Fact>{};
}

/**
 * Escapes the invisible characters that are valid in JSON but could disturb a terminal: DEL, the C1
 * controls, and changes of direction. They occur only in strings.
 */
QByteArray withoutControls(const QByteArray &json)
{
    // The first bytes of these characters in UTF-8: few lines need the slow way.
    const auto mayBegin = [](uchar byte) {
        return byte == 0x7f || byte == 0xc2 || byte == 0xd8 || byte == 0xe2 || byte == 0xef;
    };
    if (std::none_of(json.begin(), json.end(), mayBegin))
        return json;
    QString escaped;
    for (const QChar c : QString::fromUtf8(json)) {
        if (isInvisible(c))
            escaped += u"\\u%1"_s.arg(QString::number(c.unicode(), 16), 4, u'0');
        else
            escaped += c;
    }
    return escaped.toUtf8();
}

} // namespace

QByteArray toJsonLine(const Event &event)
{
    Json json;
    json.object["kind"_L1] = kindName(event.kind());
    json.object["time"_L1] =
            QDateTime::fromMSecsSinceEpoch(event.wallMs).toUTC().toString(Qt::ISODateWithMs);
    describe(json, event);
    // What a reader does not need, or what stands there even where it is empty.
    if (const auto *finding = event.as<fact::Finding>())
        json.object["severity"_L1] = severityName(severityOf(finding->id));
    if (const auto *message = event.as<fact::Message>())
        json.object["reply_expected"_L1] = message->replyExpected;
    if (const fact::Text *text = textOf(event))
        json.object["text"_L1] = text->text;
    return withoutControls(QJsonDocument(json.object).toJson(QJsonDocument::Compact));
}

std::optional<Event> fromJsonLine(QByteArrayView line)
{
    const QJsonDocument document =
            QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
    Json json{ document.object() };
    const std::optional<EventKind> kind = kindFromName(json.object.value("kind"_L1).toString());
    const QDateTime time =
            QDateTime::fromString(json.object.value("time"_L1).toString(), Qt::ISODateWithMs);
    const bool isWhole = kind != EventKind::Finding || json.object.contains("finding"_L1);
    if (!kind || !time.isValid() || !isWhole || !isUsable(json.object))
        return std::nullopt;
    Event event{ .fact = emptyFact(*kind) };
    describe(json, event);
    event.wallMs = time.toMSecsSinceEpoch();
    event.role = roleOfThread(event.thread);
    if (auto *const finding = event.as<fact::Finding>())
        finding->evidence.truncate(Finding::kMaximumEvidence);
    if (auto *const message = event.as<fact::Message>())
        message->replyExpected = json.object.value("reply_expected"_L1).toBool();
    // A header longer than the bytes would make a view read past their end.
    const fact::Text *const text = textOf(event);
    if (text && !text->bytes.isEmpty() && text->headerSize > text->bytes.size())
        return std::nullopt;
    return event;
}

} // namespace soquete
