#pragma once

#include <QComboBox>
#include <QHostAddress>

namespace soquete {

/** Chooses the address to listen on, and says of each who can reach it. */
class AddressPicker final : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressPicker(QWidget *parent = nullptr);

    /** The chosen address; null where a file was chosen instead. */
    [[nodiscard]] QHostAddress address() const;

    /** Whether the file of a Unix-domain socket was chosen; only where the system has them. */
    [[nodiscard]] bool isFile() const;

    void chooseFile();

    /** Chooses @p address, which is added where it is not among this computer's. */
    void setAddress(const QHostAddress &address);

    /** Whether others than this computer can reach @p address. */
    [[nodiscard]] static bool isExposed(const QHostAddress &address);

    void showPopup() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
};

} // namespace soquete
