#include "shared/journal/eventjson.h"

#include "shared/protocol/text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace soquete {

namespace {

constexpr auto kNsPerUs = 1000.0;

/** No stream is that long; and a view can add to it without running over. */
constexpr qint64 kLargestOffset = std::numeric_limits<qint64>::max() / 2;

/** A field that is there but is not what it must be makes the whole object unusable. */
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_object(object)
    {}

    [[nodiscard]] bool isValid() const { return m_valid; }

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        check(value.isUndefined() || value.isString());
        return value.toString();
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        check(value.isUndefined() || value.isBool());
        return value.toBool();
    }

    /** A whole number from 0 to @p largest; @p missing where the field is not there. */
    qint64 number(QLatin1StringView key, qint64 largest = std::numeric_limits<qint64>::max(),
                  qint64 missing = 0)
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return missing;
        const qint64 number = value.toInteger(-1);
        check(number >= 0 && number <= largest);
        return number;
    }

    template <typename Value>
    std::optional<Value> named(QLatin1StringView key, std::optional<Value> (*fromName)(QStringView))
    {
        if (!m_object.contains(key))
            return std::nullopt;
        const std::optional<Value> value = fromName(text(key));
        check(value.has_value());
        return value;
    }

    /** A time in microseconds, as nanoseconds; -1 where the field is not there. */
    qint64 nanoseconds(QLatin1StringView key)
    {
        constexpr double kLargestUs = double(std::numeric_limits<qint64>::max()) / 2 / kNsPerUs;
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return -1;
        const double microseconds = value.toDouble(-1);
        const bool isUsable = microseconds >= 0 && microseconds < kLargestUs;
        check(isUsable);
        return isUsable ? qRound64(microseconds * kNsPerUs) : -1;
    }

    QByteArray hex(QLatin1StringView key)
    {
        const QByteArray digits = text(key).toLatin1();
        QByteArray bytes = QByteArray::fromHex(digits);
        check(bytes.toHex() == digits.toLower()); // fromHex() skips what is not a digit
        return bytes;
    }

    void check(bool condition) { m_valid = m_valid && condition; }

private:
    const QJsonObject &m_object;
    bool m_valid = true;
};

/**
 * Escapes what JSON lets stand but a terminal may obey: DEL, the C1 control characters, and those
 * that change the direction of what follows. Outside of strings there are none.
 */
QByteArray withoutControls(const QByteArray &json)
{
    // With these bytes they begin in UTF-8; hardly any line has one, or it is copied for nothing.
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

/** Writes the fields that apply. */
class Writer
{
public:
    void put(QLatin1StringView key, const QJsonValue &value) { m_object.insert(key, value); }
    void put(QLatin1StringView key, const QString &text)
    {
        if (!text.isEmpty())
            m_object.insert(key, text);
    }
    /** Leaves out a number below @p least. */
    void put(QLatin1StringView key, qint64 number, qint64 least)
    {
        if (number >= least)
            m_object.insert(key, number);
    }
    void put(QLatin1StringView key, const QByteArray &bytes)
    {
        put(key, QString::fromLatin1(bytes.toHex()));
    }

    void put(const fact::Address &address)
    {
        put("host"_L1, address.host);
        put("port"_L1, address.port, 1);
    }

    void operator()(const fact::Listening &listening)
    {
        put(listening.local);
        put("descriptor"_L1, listening.descriptor, 0);
    }
    void operator()(const fact::Waiting &waiting)
    {
        put(waiting.local);
        put("peer"_L1, waiting.peer);
        put("descriptor"_L1, waiting.descriptor, 0);
    }
    void operator()(const fact::Connected &connected)
    {
        put(connected.local);
        put("peer"_L1, connected.peer);
        put("descriptor"_L1, connected.descriptor, 0);
        put("text"_L1, connected.relayedTo);
    }
    void operator()(const fact::Bytes &bytes)
    {
        put("offset"_L1, QJsonValue(bytes.offset));
        put("size"_L1, QJsonValue(bytes.size));
        put("bytes"_L1, bytes.bytes);
    }
    void operator()(const fact::Text &text)
    {
        put("number"_L1, qint64(text.number), 1);
        put("offset"_L1, QJsonValue(text.offset));
        put("header"_L1, text.headerSize, 1);
        put("size"_L1, QJsonValue(text.size));
        put("text"_L1, QJsonValue(text.text));
        put("bytes"_L1, text.bytes);
    }
    void operator()(const fact::Message &message)
    {
        (*this)(static_cast<const fact::Text &>(message));
        put("reply_expected"_L1, QJsonValue(message.replyExpected));
    }
    void operator()(const fact::Reply &reply)
    {
        (*this)(static_cast<const fact::Text &>(reply));
        if (reply.roundTripNs >= 0)
            put("round_trip_us"_L1, QJsonValue(double(reply.roundTripNs) / kNsPerUs));
    }
    void operator()(const fact::Finding &finding)
    {
        put("finding"_L1, findingName(finding.id));
        put("severity"_L1, severityName(severityOf(finding.id)));
        put("number"_L1, qint64(finding.number), 1);
        put("offset"_L1, finding.offset, 1);
        put("size"_L1, finding.measure, 1);
        put("bytes"_L1, finding.evidence);
        put("text"_L1, finding.elsewhere);
    }
    void operator()(const fact::Disconnected &disconnected)
    {
        put("reason"_L1, reasonName(disconnected.reason));
        put("number"_L1, qint64(disconnected.messages), 1);
    }
    void operator()(const fact::Stopped &) {}
    void operator()(const fact::Error &error)
    {
        put("reason"_L1, reasonName(error.reason));
        put(error.address);
        put("peer"_L1, error.program.isEmpty() ? error.peer : error.program);
        put("size"_L1, std::max(error.secondsLeft, error.longestPath), 1);
        put("text"_L1, error.text);
    }

    [[nodiscard]] const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

/** Every field that a line may have, whatever its kind: a wrong one makes any line unusable. */
struct Fields
{
    explicit Fields(Reader &reader);

    [[nodiscard]] Fact fact(EventKind kind) const;
    [[nodiscard]] fact::Text textFact() const;

    fact::Address address;
    QString peer;
    qint64 descriptor = -1;
    quint64 number = 0;
    qint64 offset = 0;
    int headerSize = 0;
    qint64 size = 0;
    QString text;
    QByteArray bytes;
    bool replyExpected = false;
    qint64 roundTripNs = -1;
    std::optional<FindingId> finding;
    Reason reason = Reason::None;
};

Fields::Fields(Reader &reader)
{
    address.host = reader.text("host"_L1);
    address.port = quint16(reader.number("port"_L1, std::numeric_limits<quint16>::max()));
    peer = reader.text("peer"_L1);
    descriptor = reader.number("descriptor"_L1, std::numeric_limits<qint64>::max(), descriptor);
    number = quint64(reader.number("number"_L1));
    offset = reader.number("offset"_L1, kLargestOffset);
    headerSize = int(reader.number("header"_L1, std::numeric_limits<int>::max()));
    size = reader.number("size"_L1);
    text = reader.text("text"_L1);
    bytes = reader.hex("bytes"_L1);
    replyExpected = reader.flag("reply_expected"_L1);
    roundTripNs = reader.nanoseconds("round_trip_us"_L1);
    finding = reader.named<FindingId>("finding"_L1, findingFromName);
    reason = reader.named<Reason>("reason"_L1, reasonFromName).value_or(Reason::None);
    // A header longer than the bytes would make a view read past their end.
    reader.check(bytes.isEmpty() || headerSize <= bytes.size());
}

fact::Text Fields::textFact() const
{
    return { number, offset, size, headerSize, text, bytes };
}

Fact Fields::fact(EventKind kind) const
{
    switch (kind) {
    case EventKind::Listening:
        return fact::Listening{ address, descriptor };
    case EventKind::Waiting:
        return fact::Waiting{ address, peer, descriptor };
    case EventKind::Connected:
        return fact::Connected{ address, peer, descriptor, text };
    case EventKind::Bytes:
        return fact::Bytes{ offset, size, bytes };
    case EventKind::Message:
        return fact::Message{ textFact(), replyExpected };
    case EventKind::Reply:
        return fact::Reply{ textFact(), roundTripNs };
    case EventKind::Finding:
        return fact::Finding{
            finding.value_or(FindingId::HeaderNotANumber), number, offset, size, bytes, text
        };
    case EventKind::Disconnected:
        return fact::Disconnected{ reason, number };
    case EventKind::Stopped:
        return fact::Stopped{};
    case EventKind::Error:
        break;
    }
    fact::Error error{ .reason = reason, .address = address, .text = text };
    const bool isInUse = reason == Reason::AddressInUse;
    (isInUse ? error.program : error.peer) = peer;
    (isInUse ? error.secondsLeft : error.longestPath) = size;
    return error;
}

} // namespace

QByteArray toJsonLine(const Event &event)
{
    Writer writer;
    writer.put("kind"_L1, kindName(event.kind()));
    writer.put("time"_L1,
               QDateTime::fromMSecsSinceEpoch(event.wallMs).toUTC().toString(Qt::ISODateWithMs));
    writer.put("monotonic_ns"_L1, QJsonValue(event.monotonicNs));
    writer.put("thread"_L1, event.thread);
    writer.put("system_thread"_L1, event.systemThread, 0);
    writer.put("core"_L1, event.core, 0);
    writer.put("connection"_L1, event.connection, 1);
    writer.put("direction"_L1, directionName(event.direction));
    writer.put("provoked"_L1, provokedName(event.provoked));
    std::visit(writer, event.fact);
    return withoutControls(QJsonDocument(writer.object()).toJson(QJsonDocument::Compact));
}

std::optional<Event> fromJsonLine(QByteArrayView line)
{
    const QJsonDocument document =
            QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    Reader reader(object);
    const std::optional<EventKind> kind = kindFromName(reader.text("kind"_L1));
    const QDateTime time = QDateTime::fromString(reader.text("time"_L1), Qt::ISODateWithMs);
    const Fields fields(reader);
    Event event;
    event.connection = quint32(reader.number("connection"_L1, std::numeric_limits<quint32>::max()));
    event.direction =
            reader.named<Direction>("direction"_L1, directionFromName).value_or(Direction::None);
    event.provoked =
            reader.named<Provoked>("provoked"_L1, provokedFromName).value_or(Provoked::None);
    event.core = int(reader.number("core"_L1, std::numeric_limits<int>::max(), event.core));
    event.monotonicNs = reader.number("monotonic_ns"_L1);
    event.systemThread = reader.number("system_thread"_L1, std::numeric_limits<qint64>::max(),
                                       event.systemThread);
    event.thread = reader.text("thread"_L1);
    const bool isWhole = kind != EventKind::Finding || fields.finding.has_value();
    if (!kind || !time.isValid() || !isWhole || !reader.isValid())
        return std::nullopt;
    event.wallMs = time.toMSecsSinceEpoch();
    event.role = roleOfThread(event.thread);
    event.fact = fields.fact(*kind);
    return event;
}

} // namespace soquete
