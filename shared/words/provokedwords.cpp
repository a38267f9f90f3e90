#include "shared/words/provokedwords.h"

#include <QCoreApplication>

namespace soquete {

namespace {

/** The context of these texts in the translation files. */
struct ProvokedWords
{
    Q_DECLARE_TR_FUNCTIONS(Provoked)
};

} // namespace

QString explainProvoked(Provoked provoked)
{
    switch (provoked) {
    case Provoked::None:
        return {};
    case Provoked::Delay:
        return ProvokedWords::tr("On purpose: this answer was held back for a while.");
    case Provoked::Drop:
        return ProvokedWords::tr("On purpose: the server does not answer this message.");
    case Provoked::Bytewise:
        return ProvokedWords::tr("On purpose: the answer was sent byte by byte. Whoever takes one "
                                 "recv() for one answer gets only a part of it.");
    case Provoked::Twice:
        return ProvokedWords::tr("On purpose: the message was answered twice.");
    case Provoked::Close:
        return ProvokedWords::tr("On purpose: the server broke the connection off instead of "
                                 "answering.");
    case Provoked::Refuse:
        return ProvokedWords::tr("On purpose: the server turns everyone away.");
    case Provoked::QuickAck:
        return ProvokedWords::tr("On purpose: the system was told to acknowledge these bytes at "
                                 "once, rather than with the answer.");
    case Provoked::TwoWrites:
        return ProvokedWords::tr("On purpose: header and body were written apart, so that the "
                                 "server may read one before the other.");
    case Provoked::Nagle:
        return ProvokedWords::tr("On purpose: small writes are not sent at once (Nagle's "
                                 "algorithm): the system may keep them until what was sent before "
                                 "is acknowledged.");
    case Provoked::Characters:
        return ProvokedWords::tr("On purpose: the header counts characters instead of bytes, which "
                                 "is too few for this text.");
    case Provoked::HeaderSize:
        return ProvokedWords::tr(
                "On purpose: the header has another size than the server expects.");
    case Provoked::Silence:
        return ProvokedWords::tr("On purpose: only the first part of this was sent. The server "
                                 "waits for the rest.");
    }
    Q_UNREACHABLE();
    return {};
}

QString provokedNote(Provoked provoked)
{
    return kProvokedMark + u' ' + explainProvoked(provoked);
}

} // namespace soquete
