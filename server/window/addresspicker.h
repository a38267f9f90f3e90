#pragma once

#include <QComboBox>
#include <QHostAddress>

namespace soquete {

/** Chooses the address to listen on, and shows who can reach each address. */
class AddressPicker final : public QComboBox
{
    Q_OBJECT

public:
    explicit AddressPicker(QWidget *parent = nullptr);

    /** The chosen address; null if a file is chosen instead. */
    [[nodiscard]] QHostAddress address() const;

    /** Whether the file of a Unix-domain socket is chosen; never on a system without them. */
    [[nodiscard]] bool isFile() const;

    void chooseFile();

    /** Chooses @p address, and adds it if it is not one of this computer. */
    void setAddress(const QHostAddress &address);

    /** Whether other computers can reach @p address. */
    [[nodiscard]] static bool isExposed(const QHostAddress &address);

    void showPopup() override;

private:
    void fill();
};

} // namespace soquete
