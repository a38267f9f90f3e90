#include "shared/protocol/dialect.h"

#include "tests/fuzz/input.h"
#include "tests/fuzz/target.h"

using namespace Qt::StringLiterals;
using namespace soquete;
using namespace soquete::fuzz;

/** A reply that repeats the message is complete, or it is refused before it is too large. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Input input(data, size);
    Dialect dialect;
    dialect.encoding = Encoding(input.choose(int(Encoding::Ascii)));
    const int copies = input.choose(255);
    const int times = 1 + input.choose(255);
    const int gap = input.choose(8);
    const QString rest = QString::fromUtf8(input.rest());
    const QString between = rest.first(std::min<qsizetype>(gap, rest.size())).remove(u"{msg}"_s);
    const QString message = rest.repeated(times);

    dialect.replyTemplate = between;
    for (int i = 0; i < copies; ++i)
        dialect.replyTemplate += u"{msg}"_s + between;
    // What is between the copies may be the start or the end of another {msg}.
    const qsizetype all = dialect.replyTemplate.count(u"{msg}"_s);
    const std::optional<QString> reply = dialect.replyTo(message);
    const qsizetype repeated = all * encodeText(message, dialect.encoding).bytes.size();
    require(reply.has_value() == (all <= 1 || repeated <= Dialect::kMostRepeated),
            "a reply exactly where it is not too large");
    if (!reply)
        return 0;
    require(reply->size() == dialect.replyTemplate.size() + all * (message.size() - 5),
            "each copy of the message, and no other change");
    const qsizetype least = encodeText(dialect.replyTemplate, dialect.encoding).bytes.size();
    const qsizetype most = all > 1 ? Dialect::kMostRepeated : repeated;
    require(encodeText(*reply, dialect.encoding).bytes.size() <= most + least,
            "no more bytes than the copies and the template have");
    return 0;
}
