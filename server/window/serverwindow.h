#pragma once

#include "server/engine/connection/waitingmessages.h"
#include "server/engine/server.h"
#include "server/window/connectionsmodel.h"
#include "shared/journal/feed.h"
#include "shared/views/selection.h"

#include <QMainWindow>
#include <QTimer>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QSplitter;
class QTableView;
class QToolButton;

namespace soquete {

class AddressPicker;
class BehaviourPicker;
class DialectButton;
class EmptyHint;
class ExperimentPanel;
class ExperimentsButton;
class Inspector;
class Notice;
class RecordingControl;
class ReplyBar;
class StateBadge;

/** A server, its sockets and its messages. */
class ServerWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /** Shows @p options, with which it will listen. */
    explicit ServerWindow(const ServerOptions &options, QWidget *parent = nullptr);
    ~ServerWindow() override;

    [[nodiscard]] Server &server() { return m_server; }
    [[nodiscard]] Feed &feed() { return m_feed; }
    [[nodiscard]] Inspector &inspector() { return *m_inspector; }
    [[nodiscard]] const ConnectionsModel &connections() const { return m_connections; }
    /** Of what the window has shown so far. */
    [[nodiscard]] const Counters &counters() const { return m_counters; }

    /** How it listens, or did last, or will. */
    [[nodiscard]] const ServerOptions &options() const { return m_options; }
    /** Shows @p options, with which it will listen; of use while it does not. */
    void setOptions(const ServerOptions &options);

    /** The socket that is chosen in the table: a connection's number, 0: the listening one. */
    [[nodiscard]] std::optional<quint32> chosenSocket() const;
    /** Chooses it, where it is in the table. */
    void chooseSocket(quint32 number);

    /** Starts to listen where the controls say. */
    void start();
    void stop();

    [[nodiscard]] RecordingControl &recording() { return *m_recording; }

    /** Leaves out the choices of which the tutorial knows nothing: they stay as they are. */
    void keepToTheTutorial();

signals:
    /** Another socket was chosen in the table, or none. */
    void socketChosen();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildCommandBar();
    QWidget *buildConnections();
    void retranslate();
    void onState(Server::State state);
    void onArrived(const Journal::Batch &batch);
    [[nodiscard]] std::optional<Dialect> suggested(const fact::Finding &finding) const;
    void adopt(const Event &finding);
    void useDialect(const Dialect &dialect);
    void updateControls();
    void updateBadge();
    void updateAddress();
    void updateScript();
    void useExperiment(const Experiment &experiment);
    void replaceStaleSocket();
    void updateReplyBar();
    void giveReply(quint32 connection, const QString &text);
    void explainPorts();
    void onSocketChosen();
    void onConnectionChosen(quint32 number);

    Server m_server;
    Feed m_feed;
    ServerOptions m_options;
    Counters m_counters;
    ConnectionsModel m_connections;
    WaitingMessages m_waiting; ///< for an answer by hand
    Selection m_selection;
    bool m_closeWhenStopped = false;
    QTimer m_durations{ this }; ///< tells them anew

    QLabel *m_addressLabel = nullptr;
    AddressPicker *m_address = nullptr;
    QLabel *m_portLabel = nullptr;
    QSpinBox *m_port = nullptr;
    QLabel *m_pathLabel = nullptr;
    QLineEdit *m_path = nullptr; ///< in place of the port, where a file was chosen
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
    BehaviourPicker *m_behaviour = nullptr;
    Notice *m_exposure = nullptr;
    Notice *m_notice = nullptr;
    StateBadge *m_badge = nullptr;
    DialectButton *m_dialect = nullptr;
    ExperimentPanel *m_experiments = nullptr;
    ExperimentsButton *m_experimentsButton = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_table = nullptr;
    QToolButton *m_why = nullptr;
    Notice *m_explanation = nullptr;
    EmptyHint *m_connectionsHint = nullptr;
    Inspector *m_inspector = nullptr;
    ReplyBar *m_replyBar = nullptr;
    RecordingControl *m_recording = nullptr;
};

} // namespace soquete
