#include "shared/protocol/dialectfile.h"
#include "tests/fuzz/target.h"

using namespace soquete;
using namespace soquete::fuzz;

/** What is accepted can be used, and comes back the same from a file that is written of it. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), qsizetype(size));
    const ParsedDialect parsed = fromDialectJson(json);
    if (parsed.error)
        return 0;
    require(!findError(parsed.named.dialect), "a dialect that can be used");
    const ParsedDialect again = fromDialectJson(toDialectJson(parsed.named));
    require(again == parsed, "the same dialect from what is written of it");
    return 0;
}
