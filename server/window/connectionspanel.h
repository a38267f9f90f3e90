#pragma once

#include "server/window/connectionsmodel.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QTableView;
class QToolButton;

namespace soquete {

class EmptyHint;
class Notice;

/** The table of a server's sockets, and an explanation of how they share one address. */
class ConnectionsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionsPanel(QWidget *parent = nullptr);

    [[nodiscard]] const ConnectionsModel &model() const { return m_model; }
    void add(const Journal::Batch &batch);

    /** Explains a server that listens at the file @p path, or if there is none, on @p port. */
    void setAddress(const std::optional<QString> &path, int port);
    /** Whether the server is running, so that durations grow. */
    void setRunning(bool running);

    /** The selected socket: the number of a connection; 0: the listening socket. */
    [[nodiscard]] std::optional<quint32> chosenSocket() const;
    /** Selects the socket @p number if it is in the table. */
    void chooseSocket(quint32 number);

signals:
    void socketChosen();

private:
    void retranslate();
    void updateQuestion();
    void explain();

    ConnectionsModel m_model;
    QTimer m_durations;
    std::optional<QString> m_path;
    int m_port = 0;
    QTableView *const m_table;
    EmptyHint *m_hint = nullptr;
    Notice *const m_explanation;
    QToolButton *const m_why;
};

} // namespace soquete
