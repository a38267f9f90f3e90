#pragma once

#include "app/udp/datagrams.h"
#include "app/udp/udpsummary.h"
#include "ui_udpwindow.h"

#include <QMainWindow>

#include <vector>

namespace soquete {

/** Sends the messages as datagrams over a lossy network, and shows what TCP would have done. */
class UdpWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit UdpWindow(QWidget *parent = nullptr);

    /** What the network does to the datagrams, as set in the controls. */
    [[nodiscard]] NetworkConditions conditions() const;
    void setConditions(const NetworkConditions &conditions);

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

    /** Sends the messages. Does nothing while a run is in progress. */
    void run();

signals:
    /** The run is over: whatever has not arrived is lost. */
    void finished(const soquete::UdpSummary &summary);

private:
    void retranslate();
    void onReceived(const Datagram &datagram);
    void onFinished();
    void fillSent();
    void addArrival(std::size_t place);
    [[nodiscard]] UdpSummary summary() const;
    void showSummary();
    void updateControls();

    Ui::UdpWindow m_ui;
    DatagramServer m_server;
    DatagramClient m_client;
    QStringList m_messages; ///< of the last run; empty: there has been none
    std::vector<Datagram> m_arrivals;
    bool m_isBound = false;
    bool m_isRunning = false;
};

} // namespace soquete
