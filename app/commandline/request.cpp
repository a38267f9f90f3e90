#include "app/commandline/request.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace soquete {

bool Request::isScript() const
{
    return !words.isEmpty() && words.first() == "script"_L1;
}

Request readRequest(const QStringList &arguments)
{
    constexpr auto kLanguage = "--language"_L1;
    constexpr auto kLanguageIs = "--language="_L1;
    Request request;
    request.arguments << arguments.value(0);
    bool readsOptions = true; // until "--"
    bool readsLanguage = false;
    for (const QString &argument : arguments.mid(1)) {
        const bool isLanguage = std::exchange(readsLanguage, false);
        if (isLanguage)
            request.language = argument;
        if (!isLanguage && !argument.startsWith(u'-')
            && request.words.size() < (request.isScript() ? 2 : 1)) {
            request.words << argument;
            continue;
        }
        request.arguments << argument;
        readsOptions = readsOptions && argument != "--"_L1;
        if (!readsOptions)
            continue;
        readsLanguage = !isLanguage && argument == kLanguage;
        if (argument.startsWith(kLanguageIs))
            request.language = argument.sliced(kLanguageIs.size());
        else if (argument == "--help"_L1 || argument == "-h"_L1)
            request.wantsHelp = true;
        else if (argument == "--version"_L1 || argument == "-v"_L1)
            request.wantsVersion = true;
        else if (argument == "--console"_L1)
            request.staysInTerminal = true;
    }
    request.staysInTerminal |= request.wantsHelp || request.wantsVersion || request.isScript();
    return request;
}

} // namespace soquete
