#pragma once

#include "client/engine/client.h"
#include "client/engine/script.h"
#include "shared/journal/feed.h"
#include "shared/views/selection.h"

#include <QMainWindow>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace soquete {

class CrowdWindow;
class DialectButton;
class ExperimentsButton;
class FaultsPanel;
class Inspector;
class MessageEditor;
class Notice;
class RecordingControl;
class ScriptPanel;
class StateBadge;

/** A client, the messages it can send, and those it has exchanged. */
class ClientWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /** Shows @p options, with which it will connect. */
    explicit ClientWindow(const ClientOptions &options, QWidget *parent = nullptr);
    ~ClientWindow() override;

    [[nodiscard]] Client &client() { return m_client; }
    [[nodiscard]] Feed &feed() { return m_feed; }
    [[nodiscard]] ScriptPanel &script() { return *m_scriptPanel; }
    [[nodiscard]] Inspector &inspector() { return *m_inspector; }
    /** Of what the window has shown so far. */
    [[nodiscard]] const Counters &counters() const { return m_counters; }

    /** Shows @p options, with which it will connect; of use while it is not connected. */
    void setOptions(const ClientOptions &options);

    /** Connects to where the controls say. */
    void start();
    /** Says goodbye, or gives up the attempt to connect. */
    void leave();
    /** Sends @p text, or says why it cannot be sent. */
    void send(const QString &text);
    /** Sends the predefined messages, one after the other. */
    void playScript();
    /** The window of the crowd, which comes to the front. */
    CrowdWindow &openCrowd();

    [[nodiscard]] RecordingControl &recording() { return *m_recording; }

    void setPort(quint16 port);

    /** Leaves out the choices of which the tutorial knows nothing: they stay as they are. */
    void keepToTheTutorial();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildCommandBar();
    void retranslate();
    void onState(Client::State state);
    void onArrived(const Journal::Batch &batch);
    [[nodiscard]] std::optional<Dialect> suggested(const fact::Finding &finding) const;
    void adopt(const Event &finding);
    void onScriptFinished(Script::End end);
    [[nodiscard]] bool usesFile() const;
    void updateAddress();
    void updateScript();
    void useDialect(const Dialect &dialect);
    void useFaults(const Faults &faults);
    [[nodiscard]] ClientOptions target() const;
    void updateControls();
    void updateBadge();

    Client m_client;
    Feed m_feed;
    ClientOptions m_options;
    Script m_script;
    Selection m_selection;
    Counters m_counters;
    Reason m_lastEnd = Reason::None; ///< why the last connection ended
    bool m_closeWhenLeft = false;

    QLabel *m_hostLabel = nullptr;
    QComboBox *m_way = nullptr; ///< TCP, or the file of a Unix-domain socket
    QLineEdit *m_host = nullptr;
    QLabel *m_portLabel = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_path = nullptr; ///< in place of host and port, where a file was chosen
    QPushButton *m_connect = nullptr;
    QPushButton *m_leave = nullptr;
    Notice *m_notice = nullptr;
    StateBadge *m_badge = nullptr;
    DialectButton *m_dialect = nullptr;
    FaultsPanel *m_faults = nullptr;
    ExperimentsButton *m_experiments = nullptr;
    QToolButton *m_crowdButton = nullptr;
    CrowdWindow *m_crowd = nullptr; ///< once it was opened
    QSplitter *m_splitter = nullptr;
    ScriptPanel *m_scriptPanel = nullptr;
    Inspector *m_inspector = nullptr;
    RecordingControl *m_recording = nullptr;
    MessageEditor *m_editor = nullptr;
};

} // namespace soquete
