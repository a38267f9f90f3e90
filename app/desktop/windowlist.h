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
class DemoWindow;
class Language;
class RecordingControl;
class ServerWindow;
class UdpWindow;

/** Opens the program's windows and lists them. A window deletes itself when it is closed. */
class WindowList final : public QObject
{
    Q_OBJECT

public:
    /** Both must outlive this. */
    WindowList(Language *language, Appearance *appearance, QObject *parent = nullptr);

    [[nodiscard]] Language &language() const { return *m_language; }
    [[nodiscard]] Appearance &appearance() const { return *m_appearance; }

    ServerWindow *openServer(const ServerOptions &options);
    ClientWindow *openClient(const ClientOptions &options);
    UdpWindow *openUdp();
    /** With @p exitAtEnd the demonstration plays by itself. */
    DemoWindow *openDemo(bool exitAtEnd = false);
    /** Opens the recorded session in @p file. */
    void openSession(const QString &file);

    /**
     * Shows @p window, within the bounds of the screen, and makes it delete itself when it is
     * closed. @p recording records what happens in it; null if the window has nothing to record.
     */
    void show(QMainWindow *window, RecordingControl *recording = nullptr);

    /** Closes every window. The program ends when the last one is gone. */
    void closeAll();

    /** The open windows in the order in which they were opened, without a demonstration's. */
    [[nodiscard]] QList<ServerWindow *> servers() const;
    [[nodiscard]] QList<ClientWindow *> clients() const;
    [[nodiscard]] QList<UdpWindow *> udpWindows() const;

signals:
    /** @p window is about to be shown for the first time. */
    void opened(QMainWindow *window, soquete::RecordingControl *recording);

private:
    Language *const m_language;
    Appearance *const m_appearance;
    QList<QPointer<QMainWindow>> m_windows;
};

} // namespace soquete
