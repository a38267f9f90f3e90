#include "shared/words/provokedwords.h"

#include <QCoreApplication>

#include <iterator>

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct ProvokedWords
{
    Q_DECLARE_TR_FUNCTIONS(Provoked)

public:
    /** In the order of Provoked, from its second value on. */
    static constexpr const char *kTexts[] = {
        QT_TR_NOOP("Provoked: this reply was delayed."),
        QT_TR_NOOP("Provoked: the server does not reply to this message."),
        QT_TR_NOOP("Provoked: the reply was sent byte by byte. A client that expects one recv() "
                   "to return a whole reply gets only a part of it."),
        QT_TR_NOOP("Provoked: the reply was sent twice."),
        QT_TR_NOOP("Provoked: the server reset the connection instead of replying."),
        QT_TR_NOOP("Provoked: the server refuses every connection."),
        QT_TR_NOOP("Provoked: the system acknowledged these bytes at once, instead of together "
                   "with the reply."),
        QT_TR_NOOP("Provoked: header and body were written separately, so the server may read one "
                   "before the other."),
        QT_TR_NOOP("Provoked: small writes may be delayed (Nagle's algorithm): the system may keep "
                   "them until earlier data is acknowledged."),
        QT_TR_NOOP("Provoked: the header counts characters instead of bytes, which is too few for "
                   "this text."),
        QT_TR_NOOP("Provoked: the size of the header differs from what the server expects."),
        QT_TR_NOOP("Provoked: only the first part of this message was sent. The server waits for "
                   "the rest."),
    };
    static_assert(std::size(kTexts) == std::size_t(Provoked::Silence));
};

} // namespace

QString explainProvoked(Provoked provoked)
{
    if (provoked == Provoked::None)
        return {};
    return ProvokedWords::tr(ProvokedWords::kTexts[std::size_t(provoked) - 1]);
}

QString provokedNote(Provoked provoked)
{
    return kProvokedMark + u' ' + explainProvoked(provoked);
}

} // namespace soquete
