#pragma once

#include "app/udp/lossynetwork.h"
#include "client/engine/clientoptions.h"
#include "server/engine/serveroptions.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>

class QMainWindow;

namespace soquete {

class ClientWindow;
class LessonWatch;
class ServerWindow;
class UdpWindow;

/**
 * Does the steps of the lessons for somebody who asks to be shown, with the windows that are open
 * or with new ones, through the same functions as their buttons.
 *
 * What belongs to a person is not disturbed: a server or a client that is at work stays so, unless
 * it was opened here, and another window is opened where it is of no use for the step.
 */
class LessonGuide final : public QObject
{
    Q_OBJECT

public:
    /** @p watch must live longer. @p lesson is the widget with the lesson: it stays to be seen. */
    LessonGuide(LessonWatch *watch, QWidget *lesson);

    /** The ids of all steps that can be shown. */
    [[nodiscard]] static QStringList ids();

    [[nodiscard]] bool isBusy() const { return !m_stages.empty(); }

    /** Begins to do the step @p id; what is being done is given up. */
    void show(const QString &id);
    void cancel();

signals:
    /** isBusy() may be another. */
    void changed();
    /** The step could not be done; @p why is for the user. */
    void failed(const QString &why);

private:
    /** A part of what is to be done: it is begun, and goes on until it is done. */
    struct Stage
    {
        std::function<void()> begin;
        std::function<bool()> isDone;
    };
    struct Recipe;
    [[nodiscard]] static const QList<Recipe> &recipes();

    // The recipes.
    void listen();
    void connectClient();
    void sendMessage();
    void playScript();
    void sayGoodbye();
    void chooseConnection();
    void listenAtFile();
    void sendOverFile();
    void connectThree();
    void chooseListeningSocket();
    void showBytes();
    void connectToNobody();
    void sendAccent();
    void sendApart();
    void sendManyAtOnce();
    void showThreads();
    void waitInTurn();
    void waitAtOnce();
    void compute();
    void leaveWithoutWord();
    void breakOff();
    void listenTwice();
    void fallSilent();
    void countCharacters();
    void waitInVain();
    void sendDatagrams();
    void loseDatagrams();
    void reorderDatagrams();

    // What they are made of. Each adds a stage.
    void serve(const ServerOptions &options);
    void join(const ClientOptions &options);
    void say(const QString &text);
    void sendCrowd(ServeMode mode, const Work &work);
    void sendThrough(const NetworkConditions &conditions);
    void then(const std::function<void()> &act);
    void waitFor(const std::function<bool()> &isDone);

    void sendUnlessDone(const QString &text);
    void advance();
    [[nodiscard]] bool isMissingAWindow() const;
    void finish(const QString &why);
    void chooseServer(const ServerOptions &wanted);
    [[nodiscard]] bool isServing(const ServerOptions &wanted);
    void chooseClient(const ClientOptions &wanted);
    [[nodiscard]] bool isJoined(const ClientOptions &wanted);
    [[nodiscard]] ServerWindow *openServer(const ServerOptions &options);
    [[nodiscard]] ClientWindow *openClient(const ClientOptions &options);
    [[nodiscard]] UdpWindow *openUdp();
    void place(QMainWindow *window);
    [[nodiscard]] bool hasOwnWindow() const;
    void present();

    LessonWatch *const m_watch;
    QWidget *const m_lesson;
    QTimer m_deadline{ this };
    std::deque<Stage> m_stages;
    bool m_hasBegun = false;    ///< the first of them
    bool m_isAdvancing = false; ///< what a stage does may say that something has changed
    QString m_id;               ///< of the step
    QPointer<ServerWindow> m_server;
    QPointer<ClientWindow> m_client;
    QList<QPointer<QMainWindow>> m_toPlace; ///< opened for this step
    QList<QPointer<QMainWindow>> m_opened;  ///< here, and so free to be used otherwise
    QList<QPointer<ClientWindow>> m_joined; ///< for this step
    bool m_needsServer = false;             ///< this step has chosen one
    bool m_needsClient = false;
    QPointer<UdpWindow> m_udp;
    qint64 m_awaited = 0; ///< answers that the client's window is to have shown
    int m_tries = 0;      ///< to listen, or to connect, in this stage
};

} // namespace soquete
