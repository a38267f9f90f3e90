#pragma once

#include "client/engine/clientoptions.h"
#include "server/engine/serveroptions.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QMainWindow;

namespace soquete {

class Appearance;
class ClientWindow;
class Language;
class LessonWindow;
class Menus;
class ServerWindow;
class UdpWindow;
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

    /**
     * The window with the lessons, one for all: at the lesson @p name, one of lessonNames(), or
     * where the reader was last.
     */
    void openLessons(const QString &name = {});

    /** Opens the recorded session in the file @p file. */
    void openSession(const QString &file);
    UdpWindow *openUdp();

    /** Closes every window, in order; the program ends when the last has gone. */
    void closeAll();

    /** The open windows, in the order in which they were opened; not those of a demonstration. */
    [[nodiscard]] QList<ServerWindow *> servers() const;
    [[nodiscard]] QList<ClientWindow *> clients() const;
    [[nodiscard]] QList<UdpWindow *> udpWindows() const;

signals:
    void serverOpened(soquete::ServerWindow *window);
    void clientOpened(soquete::ClientWindow *window);
    void udpOpened(soquete::UdpWindow *window);

private:
    Menus *show(QMainWindow *window);

    Language *const m_language;
    Appearance *const m_appearance;
    QList<QPointer<ServerWindow>> m_servers;
    QList<QPointer<ClientWindow>> m_clients;
    QList<QPointer<UdpWindow>> m_udp;
    QPointer<LessonWindow> m_lessons;
};

} // namespace soquete
