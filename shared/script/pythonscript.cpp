#include "shared/script/pythonscript.h"

#include "shared/script/scriptparts.h"

using namespace Qt::StringLiterals;

namespace soquete {

PythonLines pythonLines(const PythonScript &script, PythonStyle style)
{
    const PythonScript complete = prepared(script);
    const bool isServer = script.role == PythonScript::Role::Server;
    if (style == PythonStyle::AsInTutorial)
        return isServer ? tutorialServer(complete) : tutorialClient(complete);
    return isServer ? correctServer(complete) : correctClient(complete);
}

QString pythonText(const PythonLines &lines)
{
    QString text;
    for (const PythonLine &line : lines)
        text += line.text + u'\n';
    return text;
}

QString pythonFileName(PythonScript::Role role)
{
    return role == PythonScript::Role::Server ? u"server.py"_s : u"client.py"_s;
}

} // namespace soquete
