#include "client/engine/script.h"

#include <QCoreApplication>

namespace soquete {

namespace {

struct Predefined
{
    Q_DECLARE_TR_FUNCTIONS(Predefined)
};

} // namespace

QStringList predefinedMessages()
{
    return {
        //: a message that the client sends in the demonstration
        Predefined::tr("Hello, world!"),
        //: a message that the client sends in the demonstration; the Portuguese one shows accents
        Predefined::tr("How are you, server?"),
        //: a message that the client sends in the demonstration
        Predefined::tr("See you soon!"),
    };
}

Script::Script(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_interval.setSingleShot(true);
    connect(&m_interval, &QTimer::timeout, this, &Script::sendNext);
    connect(client, &Client::settled, this, [this](quint64 number, Client::Outcome outcome) {
        if (!m_running || number != m_awaited) // of a message that was not sent from here
            return;
        if (outcome == Client::Outcome::NotAcknowledged)
            finish(End::NotAcknowledged);
        else if (m_messages.isEmpty() && !m_moreToCome)
            finish(End::Complete);
        else
            m_interval.start();
    });
    connect(client, &Client::stateChanged, this, [this](Client::State state) {
        if (state != Client::State::Connected)
            stop();
    });
}

void Script::start(const QStringList &messages, std::chrono::milliseconds interval, bool moreToCome)
{
    m_messages = messages;
    m_next = 0;
    m_running = true;
    m_moreToCome = moreToCome;
    m_interval.setInterval(interval);
    sendNext();
}

void Script::append(const QString &message)
{
    m_messages.append(message);
    if (m_starved)
        sendNext();
}

void Script::close()
{
    m_moreToCome = false;
    if (m_starved)
        sendNext();
}

void Script::stop()
{
    if (m_running)
        finish(End::Stopped);
}

void Script::sendNext()
{
    m_starved = m_messages.isEmpty();
    if (m_starved) {
        if (m_moreToCome)
            emit starved();
        else
            finish(End::Complete);
        return;
    }
    emit sending(m_next++);
    if (const auto error = m_client->send(m_messages.takeFirst())) {
        m_error = *error;
        finish(End::NotSendable);
    } else {
        m_awaited = m_client->lastNumber();
    }
}

void Script::finish(End end)
{
    m_running = false;
    m_starved = false;
    m_interval.stop();
    emit finished(end);
}

} // namespace soquete
