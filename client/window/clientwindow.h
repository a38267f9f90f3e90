#pragma once

#include "client/engine/client.h"
#include "client/engine/script.h"
#include "shared/views/sidewindow.h"
#include "ui_clientwindow.h"

class QToolButton;

namespace soquete {

class CrowdWindow;
class FaultsPanel;
class ScriptPanel;

/** A client, the messages it can send, and those it has exchanged. */
class ClientWindow final : public SideWindow
{
    Q_OBJECT

public:
    /** Shows @p options, with which the client will connect. */
    explicit ClientWindow(const ClientOptions &options, QWidget *parent = nullptr);

    [[nodiscard]] Client &client() { return m_client; }
    [[nodiscard]] ScriptPanel &script() { return *m_scriptPanel; }

    /** Shows @p options, with which the client will connect; to be called while it is idle. */
    void setOptions(const ClientOptions &options);
    void setPort(quint16 port);

    /** Connects to where the controls say. */
    void start();
    /** Sends the disconnect word, or gives up the attempt to connect. */
    void leave();
    /** Sends @p text, or says why it cannot be sent. */
    void send(const QString &text);
    /** Sends the predefined messages in order. */
    void playScript();
    /** Brings the window of the crowd to the front. */
    CrowdWindow &openCrowd();

    void keepToTheTutorial() override;
    [[nodiscard]] bool isIdle() const override { return m_client.isIdle(); }
    void finish() override;

protected:
    void useDialect(const Dialect &dialect) override;
    void adoptDialect(quint32 connection, const Dialect &dialect) override;
    void onEvent(const Event &event) override;
    void retranslate() override;
    void updateBadge() override;

private:
    ClientWindow(Client *client, const ClientOptions &options, QWidget *parent);
    void connectControls();
    void onState(Client::State state);
    void onScriptFinished(Script::End end);
    [[nodiscard]] bool usesFile() const;
    void updateAddress();
    void updateScript();
    void useFaults(const Faults &faults);
    [[nodiscard]] ClientOptions target() const;
    void updateControls();

    Client &m_client;
    ClientOptions m_options;
    Script m_script;
    Reason m_lastEnd = Reason::None; ///< why the last connection ended
    Ui::ClientWindow m_ui;           ///< the command bar
    FaultsPanel *const m_faults;
    ScriptPanel *const m_scriptPanel;
    QToolButton *const m_crowdButton;
    CrowdWindow *m_crowd = nullptr; ///< created when first opened
};

} // namespace soquete
