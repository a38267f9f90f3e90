#pragma once

#include "client/engine/clientoptions.h"
#include "server/engine/serveroptions.h"

#include <QObject>

class QMainWindow;

namespace soquete {

class Appearance;
class ClientWindow;
class Language;
class Menus;
class ServerWindow;
struct CommandLine;

/** Opens the program's windows, and gives each its menus. A window deletes itself when closed. */
class Windows final : public QObject
{
    Q_OBJECT

public:
    /** Both must live longer. */
    Windows(Language *language, Appearance *appearance, QObject *parent = nullptr);

    [[nodiscard]] Language &language() const { return *m_language; }
    [[nodiscard]] Appearance &appearance() const { return *m_appearance; }

    /** Opens what the command line asks for. */
    void open(const CommandLine &commandLine);

    void openLauncher();
    ServerWindow *openServer(const ServerOptions &options);
    ClientWindow *openClient(const ClientOptions &options);
    /** With @p exitAtEnd it plays by itself, and the program then ends. */
    void openDemo(bool exitAtEnd);

    /** Opens the recorded session in the file @p file. */
    void openSession(const QString &file);
    void openUdp();

    /** Closes every window, in order; the program ends when the last has gone. */
    void closeAll();

private:
    Menus *show(QMainWindow *window);

    Language *const m_language;
    Appearance *const m_appearance;
};

} // namespace soquete
