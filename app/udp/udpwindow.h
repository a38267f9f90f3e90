#pragma once

#include "app/udp/datagramclient.h"
#include "app/udp/datagramserver.h"
#include "app/udp/udpsummary.h"

#include <QMainWindow>
#include <QTimer>

#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace soquete {

/** The same messages as datagrams, over a network that loses and reorders: what TCP did for us. */
class UdpWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit UdpWindow(QWidget *parent = nullptr);

    /** What the network does to the datagrams, as the controls say. */
    [[nodiscard]] NetworkConditions conditions() const;
    void setConditions(const NetworkConditions &conditions);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /** Sends the messages, unless that is under way. */
    void run();

signals:
    /** What was sent has arrived, or will not. */
    void finished(const soquete::UdpSummary &summary);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void onReceived(const Datagram &datagram);
    void onFinished();
    void fillSent();
    void addArrival(std::size_t place);
    [[nodiscard]] UdpSummary summary() const;
    void showWords();
    void updateControls();

    DatagramServer m_server;
    DatagramClient m_client;
    QTimer m_settle{ this }; ///< for what is still on its way
    QStringList m_messages;
    std::vector<Datagram> m_arrivals;
    bool m_isBound = false;
    bool m_isRunning = false;
    bool m_hasRun = false;

    QLabel *m_countLabel = nullptr;
    QSpinBox *m_count = nullptr;
    QLabel *m_lossLabel = nullptr;
    QSpinBox *m_loss = nullptr;
    QCheckBox *m_reorders = nullptr;
    QCheckBox *m_duplicates = nullptr;
    QPushButton *m_run = nullptr;
    QLabel *m_sentLabel = nullptr;
    QTableWidget *m_sent = nullptr;
    QLabel *m_arrivedLabel = nullptr;
    QTableWidget *m_arrived = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_tcp = nullptr;
};

} // namespace soquete
