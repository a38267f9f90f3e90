#pragma once

#include "server/engine/connection/waitingmessages.h"
#include "server/engine/server.h"
#include "server/window/connectionsmodel.h"
#include "shared/views/sidewindow.h"
#include "ui_serverwindow.h"

#include <optional>

namespace soquete {

class BehaviourPicker;
class ConnectionsPanel;
class ExperimentPanel;

/** A server, its sockets and its messages. */
class ServerWindow final : public SideWindow
{
    Q_OBJECT

public:
    /** Shows @p options, with which the server will listen. */
    explicit ServerWindow(const ServerOptions &options, QWidget *parent = nullptr);

    [[nodiscard]] Server &server() { return m_server; }
    [[nodiscard]] const ConnectionsModel &connections() const;

    /** The options with which the server listens, or listened last, or will listen. */
    [[nodiscard]] const ServerOptions &options() const { return m_options; }
    /** Shows @p options, with which the server will listen; to be called while it does not. */
    void setOptions(const ServerOptions &options);

    /** The socket selected in the table: a connection's number; 0: the listening socket. */
    [[nodiscard]] std::optional<quint32> chosenSocket() const;
    /** Selects the socket @p number if it is in the table. */
    void chooseSocket(quint32 number);

    /** Listens where the controls say. */
    void start();
    void stop();

    void keepToTheTutorial() override;
    [[nodiscard]] bool isIdle() const override;
    void finish() override { stop(); }

signals:
    /** Another socket was selected in the table, or none. */
    void socketChosen();

protected:
    void useDialect(const Dialect &dialect) override;
    void adoptDialect(quint32 connection, const Dialect &dialect) override;
    void onArrived(const Journal::Batch &batch) override;
    void onEvent(const Event &event) override;
    void retranslate() override;
    void updateBadge() override;

private:
    ServerWindow(Server *server, const ServerOptions &options, QWidget *parent);
    void connectControls();
    void onState(Server::State state);
    void updateControls();
    void updateAddress();
    void updateScript();
    void useExperiment(const Experiment &experiment);
    void replaceStaleSocket();
    void updateReply();
    void sendReply(const QString &text);
    [[nodiscard]] QString replyHint() const;
    [[nodiscard]] QString path() const;

    Server &m_server;
    ServerOptions m_options;
    WaitingMessages m_waiting; ///< for a reply by hand
    std::optional<WaitingMessages::Message> m_replyTo;
    Ui::ServerWindow m_ui; ///< the command bar
    BehaviourPicker *const m_behaviour;
    ExperimentPanel *const m_experiments;
    Notice *const m_exposure;
    ConnectionsPanel *const m_connections;
};

} // namespace soquete
